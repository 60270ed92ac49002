import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { connected } from '../bot/server/wire.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { CANARY } from './hostile.ts';
import { type Input, KINDS } from './kinds.ts';
import { spoilt } from './raw.ts';
import { PATIENCE, send } from './sending.ts';
import { spoilStream } from './streams.ts';
import type { World } from './world.ts';

/** What came of the inputs of one kind. */
export interface Tally {
  sent: number;
  /** How many answers there were of each status; `cut` where there was none. */
  readonly statuses: Record<string, number>;
  /** In milliseconds. */
  slowest: number;
}

/** What is wrong, and by which number it is made again. */
export interface Problem {
  readonly index: number;
  readonly kind: string;
  readonly what: string;
  readonly input: string;
}

/** What came of a run. */
export interface Report {
  readonly tallies: Record<string, Tally>;
  readonly problems: readonly Problem[];
}

/** So many are on their way at the same time. */
const AT_ONCE = 64;

/** As many problems as anybody reads. */
const MOST_PROBLEMS = 50;

/** What no answer may have: a foreign conversation, a place in the code, a path of the machine. */
const LEAKS = /\n\s+at \S|node:internal|node_modules|\/(?:root|home|work|tmp|usr)\//;

const RAW = 'broken requests';
const STREAMS = 'frames on streams';

/** Of a hundred, the rest: those that are no requests of HTTP. */
const RAW_SHARE = 9.9;

/** The kind of an input, by chance. */
function kindOf(chance: Chance): string {
  let left = chance() * 100;
  for (const [name, { share }] of Object.entries(KINDS)) {
    left -= share;
    if (left < 0) return name;
  }
  return left < RAW_SHARE ? RAW : STREAMS;
}

/** Sends the bytes of a request, and does not wait long for an answer that may never come. */
async function threw(url: string, bytes: string): Promise<string> {
  const socket = await connected(url);
  const answered = once(socket, 'data').catch(() => ['']);
  socket.write(bytes, 'latin1');
  const [said = ''] =
    ((await Promise.race([answered, once(socket, 'close'), wait(100)]).catch(() => [])) as
      | readonly unknown[]
      | undefined) ?? [];
  socket.destroy();
  return String(said);
}

/** What is wrong with an answer; nothing where it is right. */
function wrongIn(
  { allowed, headers }: Input,
  status: number | null,
  text: string,
  { foreign }: World,
): string | null {
  if (status === null) return 'no answer';
  if (!allowed.includes(status)) return `status ${status}`;
  if (LEAKS.test(text)) return 'a place in the code is told';
  // Whoever sends it gets it back, where they are told what was wrong with it.
  const isTheirs = headers['authorization']?.endsWith(foreign.token) ?? false;
  return !isTheirs && text.includes(`${CANARY} Eritrea`) ? 'a foreign conversation is told' : null;
}

/**
 * Sends inputs that chance has made, and judges what is answered. The same seed and number make the same input.
 * @param inputs how many
 * @param alive whether the server is there and well; asked now and then
 */
export async function fuzz(
  world: World,
  { seed, inputs, first = 0 }: { seed: number; inputs: number; first?: number },
  alive: () => Promise<string | null>,
): Promise<Report> {
  const tallies: Record<string, Tally> = {};
  const problems: Problem[] = [];

  function note(kind: string, status: number | string, took: number, count = 1): void {
    tallies[kind] ??= { sent: 0, statuses: {}, slowest: 0 };
    const tally = tallies[kind];
    tally.sent += count;
    tally.statuses[status] = (tally.statuses[status] ?? 0) + count;
    tally.slowest = Math.max(tally.slowest, took);
  }

  function tell(index: number, kind: string, what: string, input: string): void {
    if (problems.length < MOST_PROBLEMS)
      problems.push({ index, kind, what, input: input.slice(0, 2000) });
  }

  async function tryOne(index: number): Promise<void> {
    const chance = chanceOf(seed * 1_000_003 + index);
    const kind = kindOf(chance);
    if (kind === STREAMS) return note(kind, 'sent', 0, await spoilStream(chance, world));
    if (kind === RAW) {
      const bytes = spoilt(chance);
      const said = await threw(world.url, bytes);
      const status = /^HTTP\/1\.1 (\d{3})/.exec(said)?.[1] ?? 'none';
      note(kind, status, 0);
      if (/^5(?!03)/.test(status) || LEAKS.test(said)) tell(index, kind, `status ${status}`, bytes);
      return;
    }
    const input = (KINDS[kind] as (typeof KINDS)[string]).make(chance, world);
    let answer = await send(world.url, input);
    // A connection that is used again can have been closed at that moment: that is nothing to do with the input.
    if (answer.status === null && answer.took < PATIENCE) answer = await send(world.url, input);
    note(kind, answer.status ?? 'none', answer.took);
    const wrong = wrongIn(input, answer.status, answer.text, world);
    if (wrong !== null) tell(index, kind, wrong, JSON.stringify(input));
  }

  for (let sent = first; sent < first + inputs; sent += AT_ONCE) {
    const count = Math.min(AT_ONCE, first + inputs - sent);
    await Promise.all(Array.from({ length: count }, (_, at) => tryOne(sent + at)));
    const ill = await alive();
    if (ill !== null) {
      tell(sent, `one of these ${count}`, ill, '');
      if (problems.length >= MOST_PROBLEMS) break;
    }
  }
  return { tallies, problems };
}
