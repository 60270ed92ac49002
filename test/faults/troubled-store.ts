import { ATTEMPTS } from '../../bot/session/persistently.ts';
import type { Store } from '../../bot/store/store.ts';
import { troubled } from '../bot/store/troubled.ts';
import type { WriteOf } from './kept.ts';
import { PATIENCE, reached, type Way } from './link.ts';

/** How often something that is no write is in trouble. */
const SELDOM = 0.01;

/** How often a process dies while it writes. */
const DEADLY = 0.003;

/** How long a store is broken at most, in milliseconds. */
const BREAKDOWN = 20_000;

interface Tools {
  readonly way: Way;
  /** Whether it is far away; else it is in a file of the process's own. */
  readonly isShared: boolean;
  /** Counts what was not done at once, by what it was asked of. */
  readonly troubles: Map<string, number>;
  /** Kills the process while it writes something. */
  readonly killWriting: (id: string, given: WriteOf) => Promise<void>;
}

/** A store as a process sees it. */
export function seenBy(store: Store, { way, isShared, troubles, killWriting }: Tools): Store {
  const { clock, process, weather, chance } = way;
  const failed = new TypeError('store');

  /** Right here nothing is on its way, but whoever asks can be held up, and killed meanwhile. */
  async function here<R>(work: () => Promise<R>): Promise<R> {
    return await process.outside(async () => {
      if (!process.isAlive()) throw failed;
      const done = await work();
      if (weather.happens('held up by the disk', SELDOM)) await clock.wait(chance() * 100);
      return done;
    });
  }

  const asked = <R>(work: () => Promise<R>) => (isShared ? reached(way, work) : here(work));

  async function counted<R>(id: string, work: () => Promise<R>): Promise<R> {
    const count = () => troubles.set(id, (troubles.get(id) ?? 0) + 1);
    try {
      const done = await asked(work);
      if (done === 'conflict' || done === 'full') count();
      return done;
    } catch (error) {
      count();
      throw error;
    }
  }

  async function failing<R>(what: string, work: () => Promise<R>): Promise<R> {
    if (weather.happens(`${what}: fails`, SELDOM)) throw failed;
    const done = await work();
    if (weather.happens(`${what}: fails late`, SELDOM)) throw failed;
    return done;
  }

  const inTrouble = troubled(store, weather.trouble);

  async function write(id: string, given: WriteOf) {
    const isDeadly = weather.happens('killed while it writes', DEADLY);
    // A file can be left in the middle of a write, what is far away cannot.
    if (isDeadly && !isShared) await killWriting(id, given);
    const written = await inTrouble.write(id, ...given);
    if (isDeadly && isShared) await killWriting(id, given);
    if (weather.happens('breaks down after a write', SELDOM / 5))
      weather.change(chance() * BREAKDOWN, 'the store fails');
    return written;
  }

  return {
    ...store,
    read: (id) => counted(id, () => inTrouble.read(id)),
    write: (id, ...given) => counted(id, () => write(id, given)),
    remove: (id) => counted(id, () => failing('remove', () => store.remove(id))),
    tidy: () => asked(() => failing('tidy', store.tidy)),
  };
}

/** Whether so many troubles, or so long a wait, account for a refusal. */
export function isExplained(count: number, waited: number): boolean {
  return count >= ATTEMPTS || waited >= 2 * PATIENCE;
}
