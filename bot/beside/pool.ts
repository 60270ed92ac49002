import { availableParallelism } from 'node:os';
import { startThread, type Thread, type ThreadSettings } from './thread.ts';

/** Why something was not done: too much waits already, or nobody waits for it any more. */
export type Undone = 'full' | 'dropped';

/** Threads that work beside the event loop, so that nobody else waits for it. */
export interface Pool<In, Out> {
  /**
   * Has something done by a thread, in the order in which it was asked for.
   * @param left aborted where nobody waits any more: what has not begun by then is dropped
   * @returns why not, at once, where too much waits already
   * @throws where the thread failed, or took too long
   */
  readonly run: (input: In, left: AbortSignal) => Promise<Out | Undone>;
  /** Ends all threads, and drops what waits or is worked at. */
  readonly close: () => Promise<void>;
}

/** What a pool is made of; what is not given is as in the product. */
export interface PoolSettings extends Pick<ThreadSettings, 'file' | 'data' | 'memory'> {
  /** How many threads there are at most. */
  readonly most: number;
  /** How much may wait. */
  readonly waiting: number;
  readonly longest?: number;
  /** After how many milliseconds without work a thread ends: what it holds of memory is then free. */
  readonly rest?: number;
}

/** How many threads leave a core to the event loop, where there is one to be left. */
export const BESIDE_THE_LOOP = Math.max(1, availableParallelism() - 1);

/** Five times what the longest work takes, the note on a family of twenty: a busy machine is no failure. */
const LONGEST = 20_000;

/** Whoever is told a verdict reads for a while before the note is asked for: a thread is not kept from one to the next. */
const REST = 30_000;

/** Makes a pool without any thread: each starts when it is needed, and ends when it is not. */
export function createPool<In, Out>(settings: PoolSettings): Pool<In, Out> {
  const { most, waiting: mostWaiting, rest = REST, longest = LONGEST, ...made } = settings;
  const threads = new Set<Thread<In, Out>>();
  const resting = new Map<Thread<In, Out>, NodeJS.Timeout>();
  const waiting: ((turn: Thread<In, Out> | 'dropped') => void)[] = [];
  let isClosed = false;

  function forget(thread: Thread<In, Out>): void {
    threads.delete(thread);
    clearTimeout(resting.get(thread));
    resting.delete(thread);
  }

  async function end(thread: Thread<In, Out>): Promise<void> {
    forget(thread);
    await thread.end();
  }

  function started(): Thread<In, Out> {
    const thread: Thread<In, Out> = startThread({ ...made, longest }, () => forget(thread));
    threads.add(thread);
    return thread;
  }

  /** Reuses the thread that worked last, so that the others can time out. */
  function rested(): Thread<In, Out> | undefined {
    const thread = [...resting.keys()].at(-1);
    if (thread !== undefined) {
      clearTimeout(resting.get(thread));
      resting.delete(thread);
    }
    return thread;
  }

  /** Waits until a thread is free. */
  function waited(left: AbortSignal): Promise<Thread<In, Out> | 'dropped'> {
    return new Promise((resolve) => {
      waiting.push(resolve);
      left.addEventListener('abort', () => {
        const at = waiting.indexOf(resolve);
        if (at !== -1) waiting.splice(at, 1);
        resolve('dropped');
      });
    });
  }

  /** A thread that is free, the wait for one, or why there is none to be waited for. */
  function turn(left: AbortSignal) {
    if (left.aborted || isClosed) return 'dropped';
    const thread = rested() ?? (threads.size < most ? started() : undefined);
    if (thread !== undefined) return thread;
    return waiting.length < mostWaiting ? waited(left) : 'full';
  }

  function release(thread: Thread<In, Out>): void {
    const next = waiting.shift();
    if (next !== undefined) next(thread);
    else resting.set(thread, setTimeout(end, rest, thread).unref());
  }

  /** Starts another thread for whoever waits next: it was not their work that ended this one. */
  function replace(thread: Thread<In, Out>): void {
    forget(thread);
    if (waiting.length === 0) return;
    const next = started();
    waiting.shift()?.(next);
  }

  async function run(input: In, left: AbortSignal): Promise<Out | Undone> {
    const thread = await turn(left);
    if (typeof thread === 'string') return thread;
    try {
      const output = await thread.work(input);
      release(thread);
      return output;
    } catch (error) {
      if (isClosed) return 'dropped';
      replace(thread);
      throw error;
    }
  }

  return {
    run,
    close: async () => {
      isClosed = true;
      for (const drop of waiting.splice(0)) drop('dropped');
      await Promise.all([...threads].map(end));
    },
  };
}
