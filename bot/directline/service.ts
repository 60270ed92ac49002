import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { type Exchange, type Memory, NOTHING_YET } from '../exchange/exchange.ts';
import { type Happening, happeningOf } from '../exchange/happening.ts';
import type { Wish } from '../i18n/choose-language.ts';
import type { Contacts } from '../render/contact.ts';
import { createQueues } from '../store/one-at-a-time.ts';
import type { Store } from '../store/store.ts';
import { webActivities } from './activities.ts';
import { DirectLineAdapter } from './adapter.ts';
import { echo } from './echo.ts';
import type { ClientActivity } from './incoming.ts';
import {
  type ActivitySet,
  append,
  countOf,
  EMPTY_LOG,
  emptied,
  type Log,
  type Logged,
  since,
} from './log.ts';
import type { Holder } from './tokens.ts';

/** What is kept of a conversation in the web chat. */
export interface WebConversation {
  readonly user: string;
  readonly memory: Memory;
  readonly log: Log;
  /** The ids under which clients sent what has been taken, with the ids it got. */
  readonly taken: readonly (readonly [string, string])[];
}

/** Everything the endpoint does, apart from HTTP. */
export interface WebChat {
  /** @returns whether it is new; nothing where no more conversations fit in */
  readonly begin: (holder: Holder, wish: Wish) => Promise<boolean | null>;
  /** @returns the id it got; nothing where the conversation is over, or never was */
  readonly post: (holder: Holder, activity: ClientActivity) => Promise<string | null>;
  /** @returns what came after a watermark; nothing where the conversation is over, or never was */
  readonly read: (holder: Holder, watermark: string | undefined) => Promise<ActivitySet | null>;
  /** @returns what is remembered of the interview; nothing where it is over, or never was */
  readonly memoryOf: (holder: Holder) => Promise<Memory | null>;
  /** As `read`, but nothing new is announced before `take` has returned. */
  readonly follow: (
    holder: Holder,
    watermark: string | undefined,
    take: (missed: ActivitySet | null) => void,
  ) => Promise<void>;
}

interface Tools {
  readonly store: Store<WebConversation>;
  readonly exchange: Exchange;
  readonly contacts: Contacts;
  readonly now: () => number;
  /** Called with what is new in a conversation, after it has been kept. */
  readonly onNew: (conversation: string, set: ActivitySet) => void;
}

/** Tells a page that everything is forgotten, so that it shows nothing of it any more. */
const FORGOTTEN = 'lotse/forgotten';

/** How many of the last things taken are remembered to recognise a second sending. */
const REMEMBERED = 30;

/** Several servers may share a store: whoever comes second reads again and goes on. */
const ATTEMPTS = 5;

/** Makes what stands behind the endpoint. */
export function createWebChat({ store, exchange, contacts, now, onNew }: Tools): WebChat {
  const adapter = new DirectLineAdapter();
  const inTurn = createQueues();

  /** Runs a turn on a conversation as it stands. */
  async function turn(
    before: WebConversation,
    conversation: string,
    mine: readonly Logged[],
    happening: Happening,
    wish: Wish,
  ): Promise<WebConversation> {
    const log = append(before.log, mine);
    const idOf = (index: number) =>
      `${conversation}|${String(countOf(log) + index).padStart(7, '0')}`;
    let { memory } = before;
    let isForgotten = false;
    const arrived = { conversation, activity: mine[0] ?? { type: 'conversationUpdate' } };
    const said = await adapter.runTurn(arrived, idOf, now(), async (context) => {
      const reply = exchange(before.memory, happening, wish);
      if (reply === null) return;
      memory = reply.memory;
      isForgotten = reply.turn.messages.some((said) => 'id' in said && said.id === 'forgotten');
      const event = { type: 'event', name: FORGOTTEN };
      await context.sendActivities([
        ...webActivities(reply, contacts),
        ...(isForgotten ? [event] : []),
      ] as Partial<Activity>[]);
    });
    if (!isForgotten) return { ...before, memory, log: append(log, said) };
    // Web Chat holds back an answer to something that never comes.
    const alone = said.map(({ replyToId: _gone, ...rest }) => rest);
    return { ...before, memory, log: append(emptied(log), alone) };
  }

  function announce(conversation: string, before: Log, { log }: WebConversation): void {
    onNew(conversation, since(log, String(countOf(before))));
  }

  async function attempt(
    holder: Holder,
    activity: ClientActivity,
  ): Promise<string | null | undefined> {
    const kept = await store.read(holder.conversation);
    if (kept === null || kept.value.user !== holder.user) return null;
    const { value: before, eTag } = kept;
    const client = activity.channelData?.clientActivityID;
    const known = before.taken.find(([sent]) => sent === client);
    if (known !== undefined) return known[1];
    const number = String(countOf(before.log)).padStart(7, '0');
    const id = `${holder.conversation}|${number}`;
    const mine = [echo(activity, holder, id, now())];
    const { type, text, value, locale } = activity;
    const happening = happeningOf({ type, text: text ?? '', value });
    const after = await turn(before, holder.conversation, mine, happening, { named: locale });
    const taken =
      client === undefined
        ? after.taken
        : [...after.taken, [client, id] as const].slice(-REMEMBERED);
    const isWritten = await store.write(holder.conversation, { ...after, taken }, eTag);
    if (!isWritten) return undefined;
    announce(holder.conversation, before.log, after);
    return id;
  }

  async function post(holder: Holder, activity: ClientActivity): Promise<string | null> {
    for (let tried = 0; tried < ATTEMPTS; tried += 1) {
      const id = await attempt(holder, activity);
      if (id !== undefined) return id;
    }
    throw new Error(`conflict after ${ATTEMPTS} attempts`);
  }

  async function keptFor({ conversation, user }: Holder): Promise<WebConversation | null> {
    const kept = await store.read(conversation);
    return kept === null || kept.value.user !== user ? null : kept.value;
  }

  async function read(holder: Holder, watermark: string | undefined): Promise<ActivitySet | null> {
    const kept = await keptFor(holder);
    return kept === null ? null : since(kept.log, watermark);
  }

  return {
    begin: ({ conversation, user }, wish) =>
      inTurn(conversation, async () => {
        if ((await store.read(conversation)) !== null) return false;
        const empty = { user, memory: NOTHING_YET, log: EMPTY_LOG, taken: [] };
        const begun = await turn(empty, conversation, [], { kind: 'begin' }, wish);
        const isWritten = await store.write(conversation, begun, null);
        return isWritten ? true : null;
      }),
    post: (holder, activity) => inTurn(holder.conversation, () => post(holder, activity)),
    read,
    memoryOf: async (holder) => (await keptFor(holder))?.memory ?? null,
    follow: (holder, watermark, take) =>
      inTurn(holder.conversation, async () => take(await read(holder, watermark))),
  };
}

/** Names for somebody new: they say nothing about who it is. */
export function newHolder(): Holder {
  return { conversation: randomUUID(), user: `dl_${randomUUID()}` };
}
