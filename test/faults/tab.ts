import type { Logged } from '../../bot/directline/activity.ts';
import type { ActivitySet } from '../../bot/directline/activity-set.ts';
import type { Chance } from '../chance.ts';
import { type Client, openClient } from './client.ts';
import type { Seen } from './doings.ts';
import { MINUTE, SECOND } from './shared.ts';
import { ask, type World } from './world.ts';

/** What has come to a page of the log: an activity as JSON, with its number. */
export type Piece = readonly [number: number, activity: string];

/** A page of a person, with what has come to it. */
export interface Tab {
  readonly pieces: () => readonly Piece[];
  /** What the person sees; nothing before anything has come. */
  readonly seen: () => Seen | null;
  /** Whether it was turned away for good. */
  readonly isAway: () => boolean;
  readonly close: () => void;
}

interface Whose {
  readonly who: string;
  readonly token: string;
  readonly conversation: string;
  /** When the token was issued, in milliseconds. */
  readonly issued: number;
}

/** More activities than come of one entry of the log. */
const EACH = 1000;

/** The number of an activity of the log, in its order; nothing for what stands beside it. */
function numberOf({ id }: Logged): number | null {
  const [, entry, answer] = /\|(\d{7})(?:\.(\d+))?$/.exec(id) ?? [];
  if (entry === undefined) return null;
  return Number(entry) * EACH + (answer === undefined ? 0 : 1 + Number(answer));
}

/** The number of the entry of the log that a piece is of. */
export const entryOf = ([number]: Piece) => Math.floor(number / EACH);

/** What a person sees of an activity; nothing where it shows no question. */
function seenOn({ channelData }: Logged): Seen | null {
  if (channelData?.lotse === undefined) return null;
  const { question, options, commands } = channelData.lotse;
  return { question, options, commands, asked: channelData.asked ?? 0 };
}

/**
 * Opens a page: it follows by a stream, and comes back with its watermark where that is cut. Where it gets none, it
 * asks.
 */
export function openTab(world: World, chance: Chance, whose: Whose): Tab {
  const { clock, weather, trace, fail, isOver } = world;
  const { who, token, conversation, issued } = whose;
  const pieces: Piece[] = [];
  let watermark = '';
  let seen: Seen | null = null;
  let [isOpen, isAway] = [true, false];
  let client: Client | undefined;

  function takeOne(activity: Logged): void {
    seen = seenOn(activity) ?? seen;
    const number = numberOf(activity);
    // That nothing was taken stands beside the log.
    if (number === null) return;
    if (number <= (pieces.at(-1)?.[0] ?? -1))
      fail(`${who} is shown ${activity.id} twice, or too late`);
    pieces.push([number, JSON.stringify(activity)]);
  }

  function take(set: ActivitySet): void {
    for (const activity of set.activities) takeOne(activity);
    const ids = set.activities.map(({ id }) => id.slice(conversation.length));
    trace.step(who, `is shown ${ids} up to ${set.watermark}`);
    watermark = set.watermark;
  }

  function turnedAway(): false {
    isAway = true;
    world.turnedAway(who, issued);
    return false;
  }

  /** @returns whether there is anything to come back for */
  async function look(): Promise<boolean> {
    const set = await ask(world, chance, (server) => server.activities(token, watermark));
    if (set === 'unknown') return turnedAway();
    if (set !== null && isOpen) take(set);
    return set !== null;
  }

  /** Sooner or later each connection breaks. */
  function breakLater(mine: Client): void {
    clock.after(10 * SECOND + chance() * 10 * MINUTE, () => {
      if (client !== mine) return;
      if (weather.happens('stream: vanishes', 0.3)) mine.vanish();
      else if (weather.happens('stream: cut', 0.9)) mine.cut();
    });
  }

  /** Follows until the connection is over. */
  async function follow(pass: string): Promise<void> {
    const closed = Promise.withResolvers<void>();
    let arriving: Promise<unknown> = Promise.resolve();
    const mine = openClient((text) => {
      arriving = arriving
        .then(() => clock.wait(chance() * 400))
        .then(() => client === mine && take(JSON.parse(text)));
    }, closed.resolve);
    client = mine;
    const enter = ({ socket }: Client) =>
      ask(world, chance, (server) => server.stream(pass, conversation, watermark, socket)).catch(
        () => false,
      );
    // Who comes with a pass that somebody else has used is let in nowhere.
    const thief = openClient(
      () => undefined,
      () => undefined,
    );
    const isStolen = weather.happens('a pass is used twice', 0.05);
    const [isIn, isThiefIn] = await Promise.all([enter(mine), isStolen && enter(thief)]);
    if (isIn && isThiefIn) fail(`${who}: one pass has opened two streams`);
    thief.cut();
    if (isIn) breakLater(mine);
    else mine.cut();
    await closed.promise;
    client = undefined;
  }

  /** @returns whether there is anything to come back for */
  async function visit(): Promise<boolean> {
    const pass = await ask(world, chance, (server) => server.connect(token, watermark));
    if (pass === 'unknown') return turnedAway();
    if (pass === null) return await look();
    if (isOpen) await follow(pass);
    return true;
  }

  async function stay(): Promise<void> {
    // Where nobody answers, a page comes back.
    while (isOpen && !isOver() && (await visit().catch(() => true)))
      await clock.wait(200 + chance() * 5 * SECOND);
    trace.step(who, 'a page is closed');
  }
  void stay();

  return {
    pieces: () => pieces,
    seen: () => seen,
    isAway: () => isAway,
    close: () => {
      isOpen = false;
      client?.close();
    },
  };
}
