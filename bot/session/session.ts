import { randomUUID } from 'node:crypto';
import type { Wish } from '../i18n/choose-language.ts';
import { KEPT, type Keeping, type Lifetime } from '../store/store.ts';
import { createQueues, type Turns } from '../store/turns.ts';
import type { Slot, Vault } from '../store/vault.ts';
import { decide, standingOf } from './decide.ts';
import type { Exchange } from './exchange.ts';
import type { Handling } from './handling.ts';
import { type Delivery, isTyped, type NamedDelivery } from './happening.ts';
import { hasForgotten, type Outcome, type Refused, type Stand, type Taken } from './outcome.ts';
import { type Again, isAgain, persistently } from './persistently.ts';
import { type RecordChange, type SessionRecord, withTaken } from './record.ts';

/** The conversations of one channel, each with one thing happening at a time. */
export interface Session<Own> {
  /** Takes what a person did, once, and keeps the answer before anybody sees it. */
  readonly take: (slot: Slot, delivery: Delivery, handling: Handling<Own>) => Promise<Outcome<Own>>;
  /** @returns what is kept; nothing where a conversation is over, or never was */
  readonly read: (slot: Slot) => Promise<SessionRecord<Own> | null>;
  /** @returns where it stands; nothing where a conversation is over, or never was */
  readonly standing: (slot: Slot) => Promise<Stand<Own> | null>;
  readonly forget: (slot: Slot) => Promise<boolean>;
}

interface Tools<Own> {
  readonly vault: Vault<SessionRecord<Own>>;
  readonly exchange: Exchange;
  /** Waits for the words that are needed to understand what is typed. */
  readonly ready: () => Promise<void>;
  /** Told when the store fails. */
  readonly onFailure: (error: unknown) => void;
  /** How long conversations live. */
  readonly lifetime?: Lifetime;
  /** Has what is shown come in the order of the turns; on this server alone where not given. */
  readonly inTurn?: Turns;
}

/** How much can be overdue: a store that fails for long takes no turns, and so has nothing shown. */
const MOST_OVERDUE = 1000;

/** Makes the session of a channel. */
export function createSession<Own>({
  vault,
  exchange,
  ready,
  onFailure,
  lifetime = KEPT,
  inTurn = createQueues(),
}: Tools<Own>): Session<Own> {
  /** What nobody has answered in gives way to newcomers, where there is no room for both. */
  const keepingOf = ({ asked }: SessionRecord<unknown>): Keeping => ({
    ...lifetime,
    givesWay: asked <= 1,
  });

  async function attempted<R>(work: () => Promise<R>): Promise<R | 'failed'> {
    try {
      return await work();
    } catch (error) {
      onFailure(error);
      return 'failed';
    }
  }

  const read = (slot: Slot) => attempted(() => vault.read(slot));

  /** @returns nothing where there is none, or it cannot be read */
  async function found(slot: Slot): Promise<SessionRecord<Own> | null> {
    const kept = await read(slot);
    return kept === 'failed' || kept === null ? null : kept.value;
  }

  /** @param record what is kept of the conversation; nothing where that is not known */
  function refused(
    record: SessionRecord<Own> | null,
    wish: Wish,
    why: Refused<Own>['why'],
  ): Refused<Own> {
    const standing = record && standingOf(record, exchange);
    const language = standing?.turn.language ?? exchange.languageFor(wish);
    return { kind: 'refused', why, language, standing };
  }

  async function taken(
    slot: Slot,
    named: NamedDelivery,
    handling: Handling<Own>,
  ): Promise<readonly [outcome: Outcome<Own>, begunBy: string]> {
    let begunBy = named.id;
    // What was being written when the store failed: it may have been written all the same.
    let uncertain: Taken<Own> | null = null;

    async function attempt(): Promise<Outcome<Own> | Again | 'full'> {
      const kept = await current(slot);
      if (kept === 'failed') return kept;
      const { value, eTag } = kept;
      begunBy = value?.begunBy ?? named.id;
      const decided = decide(value, named, handling, exchange);
      if (!('after' in decided)) return decided.outcome;
      const { after, outcome } = decided;
      const written = await attempted(() => vault.write(slot, after, eTag, keepingOf(after)));
      if (written === 'failed') uncertain = outcome;
      return written === 'written' ? outcome : written;
    }

    const done = await persistently(attempt);
    if (done !== 'full' && !isAgain(done))
      return [done.kind === 'again' ? (uncertain ?? done) : done, begunBy];
    const record = await found(slot);
    if (uncertain !== null && record?.taken.includes(named.id)) return [uncertain, begunBy];
    return [refused(record, named.wish, done === 'full' ? 'full' : 'failed'), begunBy];
  }

  // What could not be kept of what was shown, as the store failed then: it is kept with the next turn.
  const overdue = new Map<string, RecordChange<Own>>();

  /** Changes what is kept, on what stands then. */
  async function amend(slot: Slot, change: RecordChange<Own>): Promise<void> {
    const done = await persistently(async () => {
      const kept = await read(slot);
      if (kept === 'failed') return kept;
      if (kept === null || kept.value === null) return null;
      const after = change(kept.value);
      return attempted(() => vault.write(slot, after, kept.eTag, keepingOf(after)));
    });
    const isOverdue = done !== null && done !== 'written';
    if (!isOverdue) overdue.delete(slot.id);
    else if (overdue.has(slot.id) || overdue.size < MOST_OVERDUE) overdue.set(slot.id, change);
  }

  /** What is kept, with what could not be. */
  async function current(slot: Slot) {
    const kept = await read(slot);
    if (kept === 'failed') return kept;
    const change = overdue.get(slot.id);
    if (kept !== null && kept.value !== null)
      return { ...kept, value: change?.(kept.value) ?? kept.value };
    overdue.delete(slot.id);
    return { value: null, eTag: kept?.eTag ?? null };
  }

  /** Shows what came of a delivery, and keeps that it was shown: to one that is repeated nothing is said again. */
  async function show(
    slot: Slot,
    id: string,
    [outcome, begunBy]: readonly [Outcome<Own>, string],
    handling: Handling<Own>,
  ): Promise<void> {
    const change = (await handling.show?.(outcome)) ?? null;
    if (change === null) return;
    const repeated = (record: SessionRecord<Own>) =>
      outcome.kind === 'unseen' ? { repeated: withTaken(record.repeated ?? [], id) } : {};
    await amend(slot, (record) =>
      // Under the same id another conversation may have begun meanwhile.
      record.begunBy === begunBy
        ? { ...record, own: change(record.own), ...repeated(record) }
        : record,
    );
  }

  return {
    take: (slot, delivery, handling) =>
      inTurn(slot.id, async () => {
        if (isTyped(delivery.happening)) await ready();
        const named = { ...delivery, id: delivery.id ?? randomUUID() };
        const came = await taken(slot, named, handling);
        const [outcome] = came;
        if (hasForgotten(outcome)) await attempted(vault.tidy);
        await show(slot, named.id, came, handling);
        return outcome;
      }),
    read: async (slot) => (await vault.read(slot))?.value ?? null,
    standing: async (slot) => {
      const kept = await vault.read(slot);
      return kept?.value ? standingOf(kept.value, exchange) : null;
    },
    forget: ({ id }) => inTurn(id, () => vault.remove(id)),
  };
}
