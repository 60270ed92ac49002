import type { Day } from '../../src/index.ts';
import type { Chance } from '../chance.ts';
import type { Clock } from './clock.ts';
import type { Expected } from './kept.ts';
import { Lost } from './process.ts';
import type { Came, SimulatedServer } from './server.ts';
import type { Teams } from './teams.ts';
import type { Fail, Tally, Trace } from './trace.ts';
import type { Weather } from './weather.ts';

/** What persons live in. */
export interface World {
  readonly clock: Clock;
  readonly trace: Trace;
  readonly weather: Weather;
  /** Counts conversations, turns and whatever else is done. */
  readonly done: Tally;
  readonly fail: Fail;
  /** Whether it ends here, as something has failed. */
  readonly isOver: () => boolean;
  /** A server that takes connections, as a balancer chooses it; nothing where it finds none. */
  readonly anyServer: (chance: Chance) => SimulatedServer | null;
  readonly expected: Expected;
  /** How often what was asked of the store was not done at once, by what it was asked of. */
  readonly troubles: ReadonlyMap<string, number>;
  readonly teams: Teams;
  /** What came of a delivery, as far as it is known; told once. */
  readonly outcomeOf: (id: string) => Came | null;
  readonly today: Day;
  /** Notes that a token is good for nothing: fails unless it is over, or the clocks of servers may differ. */
  readonly turnedAway: (who: string, issued: number) => void;
  /**
   * Fails where anything can still be read on a disk of what was kept under an id before.
   * @param since when it was told to be forgotten, in milliseconds
   */
  readonly findRemains: (id: string, since: number) => void;
}

/** The server has failed at something: status 500. */
class Failed extends Error {
  override readonly name = 'Failed';
}

/** How long a request may take at most, in milliseconds, whatever befalls the server. */
const LONGEST = 120_000;

/** The longest way to a server, in milliseconds. */
const WAY = 60;

/**
 * Asks a server.
 * @throws {Lost} where nobody answers: it may have been done
 * @throws {Failed} where the server has failed
 */
export async function ask<R>(
  { clock, weather, anyServer, fail }: World,
  chance: Chance,
  work: (server: SimulatedServer) => Promise<R>,
): Promise<R> {
  await clock.wait(chance() * WAY);
  const server = anyServer(chance);
  if (server === null) throw new Lost();
  const late = clock.after(LONGEST, () => fail('a request is never answered'));
  try {
    const done = await server.process.serve(async () => await work(server));
    if (weather.happens('an answer is lost', 0.01)) throw new Lost();
    return done;
  } catch (error) {
    throw error instanceof Lost ? error : new Failed('', { cause: error });
  } finally {
    late.isGone = true;
    await clock.wait(chance() * WAY);
  }
}

/** How often something is tried at most. */
const TRIES = 40;

/**
 * Does something until it is done.
 * @returns nothing where it is never done
 */
export async function persist<R>(
  { clock, isOver }: World,
  chance: Chance,
  work: () => Promise<R | null>,
): Promise<R | null> {
  for (let tried = 0; tried < TRIES && !isOver(); tried += 1) {
    const done = await work().catch(() => null);
    if (done !== null) return done;
    await clock.wait(1000 + chance() * 14_000);
  }
  return null;
}
