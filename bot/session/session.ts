import { randomUUID } from 'node:crypto';
import type { Wish } from '../i18n/choose-language.ts';
import type { Store } from '../store/store.ts';
import { decide } from './decide.ts';
import type { Exchange } from './exchange.ts';
import type { Handling, OwnChange } from './handling.ts';
import { type Delivery, isTyped } from './happening.ts';
import { createQueues } from './one-at-a-time.ts';
import type { Outcome, Refused, Stand, Taken } from './outcome.ts';
import { type Again, isAgain, persistently } from './persistently.ts';
import type { SessionRecord } from './record.ts';

/** The conversations of one channel, each with one thing happening at a time. */
export interface Session<Own> {
  /** Takes what a person did, once, and keeps the answer before anybody sees it. */
  readonly take: (
    conversation: string,
    delivery: Delivery,
    handling: Handling<Own>,
  ) => Promise<Outcome<Own>>;
  /** @returns what is kept; nothing where a conversation is over, or never was */
  readonly read: (conversation: string) => Promise<SessionRecord<Own> | null>;
  /** @returns where it stands; nothing where a conversation is over, or never was */
  readonly standing: (conversation: string) => Promise<Stand<Own> | null>;
  /** Does something between two turns of a conversation. */
  readonly between: <R>(conversation: string, work: () => Promise<R>) => Promise<R>;
  readonly forget: (conversation: string) => Promise<void>;
}

interface Tools<Own> {
  readonly store: Store<SessionRecord<Own>>;
  readonly exchange: Exchange;
  /** Waits for the words that are needed to understand what is typed. */
  readonly ready: () => Promise<void>;
  /** Told when the store fails. */
  readonly onFailure: (error: unknown) => void;
}

/** Makes the session of a channel. */
export function createSession<Own>({
  store,
  exchange,
  ready,
  onFailure,
}: Tools<Own>): Session<Own> {
  const inTurn = createQueues();

  async function unlessFailing<R>(work: () => Promise<R>): Promise<R | 'failed'> {
    try {
      return await work();
    } catch (error) {
      onFailure(error);
      return 'failed';
    }
  }

  const read = (conversation: string) => unlessFailing(() => store.read(conversation));

  const standingOf = (record: SessionRecord<Own>): Stand<Own> => ({
    ...exchange.repeat(record),
    own: record.own,
  });

  /** @returns nothing where there is none, or it cannot be read */
  async function found(conversation: string): Promise<SessionRecord<Own> | null> {
    const kept = await read(conversation);
    return kept === 'failed' || kept === null ? null : kept.value;
  }

  /** @param record what is kept of the conversation; nothing where that is not known */
  function refused(
    record: SessionRecord<Own> | null,
    wish: Wish,
    why: Refused<Own>['why'],
  ): Refused<Own> {
    const standing = record && standingOf(record);
    const language = standing?.turn.language ?? exchange.languageFor(wish);
    return { kind: 'refused', why, language, standing };
  }

  async function taken(
    conversation: string,
    delivery: Delivery,
    handling: Handling<Own>,
  ): Promise<Outcome<Own>> {
    const named = { ...delivery, id: delivery.id ?? randomUUID() };
    // What was being written when the store failed: it may have been written all the same.
    let uncertain: Taken<Own> | null = null;

    async function attempt(): Promise<Outcome<Own> | Again | 'full'> {
      const kept = await read(conversation);
      if (kept === 'failed') return kept;
      const { value, eTag } = kept ?? { value: null, eTag: null };
      const decided = decide(value, named, handling, exchange);
      if (!('after' in decided)) return decided.outcome;
      const { after, outcome } = decided;
      const written = await unlessFailing(() => store.write(conversation, after, eTag));
      if (written === 'failed') uncertain = outcome;
      return written === 'written' ? outcome : written;
    }

    const done = await persistently(attempt);
    if (done !== 'full' && !isAgain(done))
      return done.kind === 'again' ? (uncertain ?? done) : done;
    const record = await found(conversation);
    if (uncertain !== null && record?.taken.includes(named.id)) return uncertain;
    return refused(record, delivery.wish, done === 'full' ? 'full' : 'failed');
  }

  /** Changes what the channel keeps, on what stands then. */
  async function amend(conversation: string, change: OwnChange<Own>): Promise<void> {
    await persistently(async () => {
      const kept = await read(conversation);
      if (kept === 'failed' || kept === null) return kept;
      const after = { ...kept.value, own: change(kept.value.own) };
      return unlessFailing(() => store.write(conversation, after, kept.eTag));
    });
  }

  return {
    take: (conversation, delivery, handling) =>
      inTurn(conversation, async () => {
        if (isTyped(delivery.happening)) await ready();
        const outcome = await taken(conversation, delivery, handling);
        const change = (await handling.show?.(outcome)) ?? null;
        if (change !== null) await amend(conversation, change);
        return outcome;
      }),
    read: async (conversation) => (await store.read(conversation))?.value ?? null,
    standing: async (conversation) => {
      const kept = await store.read(conversation);
      return kept && standingOf(kept.value);
    },
    between: inTurn,
    forget: (conversation) => inTurn(conversation, () => store.remove(conversation)),
  };
}
