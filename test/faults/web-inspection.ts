import { isDeepStrictEqual } from 'node:util';
import { countOf, type Entry } from '../../bot/directline/log.ts';
import type { WebConversation } from '../../bot/directline/service.ts';
import { type Holder, slotOf } from '../../bot/directline/tokens.ts';
import { createWords } from '../../bot/directline/words-of-log.ts';
import { createExchange } from '../../bot/session/exchange.ts';
import { type Happening, pressOf } from '../../bot/session/happening.ts';
import { isForgotten } from '../../bot/session/outcome.ts';
import { createVault } from '../../bot/store/vault.ts';
import { conversation } from '../dialogs/talking.ts';
import { i18n } from '../speech.ts';
import { after, asKept, type Done, forgotten, isLaw, type Standing } from './interview.ts';
import { reading } from './kept.ts';
import { isInOrder, type Outbox } from './sent.ts';
import { WORDING } from './server.ts';
import { CANARY, LANGUAGES } from './shared.ts';
import { entryOf, type Tab } from './tab.ts';
import type { World } from './world.ts';

/** Compares what is kept of a conversation in the web chat with what has to be kept. */
export interface WebInspection {
  /** @returns what is kept; nothing where it is over */
  readonly inspect: () => Promise<WebConversation | null>;
  /** Whether a page has all of the log: what came piece by piece is what stands there. */
  readonly isShown: (tab: Tab) => Promise<boolean>;
  readonly standing: () => Standing | null;
  /** Under which number something stands in the log. */
  readonly numberOf: (id: string) => number | undefined;
}

interface Whose {
  readonly who: string;
  readonly holder: Holder;
  readonly begun: Done;
  readonly outbox: Outbox;
}

const wordsOf = createWords({
  exchange: createExchange({
    conversation,
    i18n,
    languages: LANGUAGES,
    today: () => '2026-05-04',
    opening: [],
  }),
  wording: WORDING,
});

/** The id of what was sent in an entry. */
const idOf = ({ sent }: Entry) => sent?.channelData?.clientActivityID;

/** Whether it can be a wish that everything be forgotten. */
function canForget(happening: Happening | undefined): boolean {
  if (happening?.kind !== 'input') return false;
  const { input } = happening;
  return 'text' in input || ('command' in input && input.command === 'loeschen');
}

/** Makes what inspects a conversation, which has to be as everything that was taken leaves it, in its order. */
export function createWebInspection(world: World, whose: Whose): WebInspection {
  const { expected, today, trace, done: tally } = world;
  const { who, holder, begun, outbox } = whose;
  const fail = (what: string) => world.fail(`${who}: ${what}`);
  const vault = createVault<WebConversation>(reading(expected));
  const numbers = new Map<string, number>();
  let [count, told] = [0, ''];
  let standing: Standing | null = null;

  function compareSaid({ said }: Entry, isAnswered: boolean): void {
    if (isAnswered !== (said !== null)) fail('an answer too many, or too few');
    if (said === null || standing === null) return;
    const { turn, asked } = standing;
    const wanted = asKept({ interview: turn.state, asked, messages: turn.messages });
    if (!isDeepStrictEqual(said, wanted)) fail('something else was said');
    if (!isLaw(turn)) fail('a verdict that is not the one of the law');
    if (turn.verdict !== null) tally.add('verdicts');
  }

  /** What everything was forgotten with, if it was a press: in the log it does not stand any more. */
  function pressForgotten({ taken, own: { log } }: WebConversation): string | null {
    const there = log.entries.map(idOf);
    const id = taken.findLast(
      (each) => !there.includes(each) && canForget(outbox.find(each)?.happening),
    );
    const sent = outbox.find(id ?? '');
    return sent === undefined ? null : pressOf(sent.happening);
  }

  function forget({ said }: Entry, record: WebConversation) {
    if (standing === null || said === null) return fail('nothing was there to be forgotten');
    const turn = forgotten(standing, today);
    if (!isDeepStrictEqual(said.interview, asKept(turn.state)))
      fail('something is left after everything was forgotten');
    standing = { turn, asked: said.asked, pressed: pressForgotten(record) };
  }

  function apply(entry: Entry, number: number, record: WebConversation) {
    const { sent, said } = entry;
    if (sent === null && isForgotten(said?.messages ?? [])) return forget(entry, record);
    const id = idOf(entry);
    const done = id === undefined ? begun : outbox.find(id);
    if (done === undefined || (id === undefined) !== (number === 0))
      return fail(`${id} was never sent`);
    if (id !== undefined && numbers.has(id)) fail(`${id} was taken twice`);
    if (id !== undefined) numbers.set(id, number);
    const next = after(standing, done, today);
    standing = next.standing;
    compareSaid(entry, next.isAnswered);
  }

  /** Goes on with what is new since the last time. */
  function goOn(record: WebConversation): void {
    const { log } = record.own;
    const first = Math.max(count, log.dropped);
    const added = log.entries.slice(first - log.dropped);
    // What is not there any more was forgotten at a wish.
    if (first > count && !isForgotten(added[0]?.said?.messages ?? []))
      fail('the log lacks entries');
    for (const [index, entry] of added.entries()) apply(entry, first + index, record);
    count = countOf(log);
  }

  function compareLog({ own: { log } }: WebConversation): void {
    const ids = log.entries.flatMap((entry) => idOf(entry) ?? []);
    if (new Set(ids).size !== ids.length) fail('something stands twice in the log');
    if (!isInOrder(ids, outbox)) fail('the log is in another order');
    for (const { id, takenAt } of outbox.all()) {
      const isThere = ids.includes(id) || (numbers.get(id) ?? -1) < log.dropped;
      if (takenAt !== null && !isThere) fail(`${id} was taken, and is lost`);
    }
  }

  function compareStanding(record: WebConversation) {
    if (standing === null) return fail('nothing was begun');
    const wanted = [asKept(standing.turn.state), standing.asked, standing.pressed];
    if (!isDeepStrictEqual([record.interview, record.asked, record.pressed], wanted))
      fail('the interview stands elsewhere');
    const { entries } = record.own.log;
    const isFresh = entries.length === 1 && isForgotten(entries[0]?.said?.messages ?? []);
    if (isFresh && JSON.stringify(record).includes(CANARY)) fail('a text was not forgotten');
  }

  const read = async () => (await vault.read(slotOf(holder)))?.value ?? null;

  async function inspect(): Promise<WebConversation | null> {
    const record = await read();
    if (record === null) return null;
    goOn(record);
    compareLog(record);
    compareStanding(record);
    return record;
  }

  async function isShown(tab: Tab): Promise<boolean> {
    const log = (await read())?.own.log;
    if (log === undefined) return true;
    // Words are put to the log once a page can have all of it.
    const last = tab.pieces().at(-1);
    if (last === undefined || entryOf(last) < countOf(log) - 1) return false;
    const shown = tab.pieces().filter((piece) => entryOf(piece) >= log.dropped);
    const { activities } = await wordsOf(holder, log, undefined);
    const state = `a page has ${shown.length} pieces of ${activities.length}`;
    if (state !== told) trace.step(who, state);
    told = state;
    const wanted = activities.map((each) => JSON.stringify(each));
    return isDeepStrictEqual(
      shown.map(([, text]) => text),
      wanted,
    );
  }

  return { inspect, isShown, standing: () => standing, numberOf: (id) => numbers.get(id) };
}
