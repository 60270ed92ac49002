import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type * as Worker from './worker.ts';

type Name = keyof typeof Worker;
type Given<N extends Name> = Parameters<(typeof Worker)[N]>[0];
/** What each gives back. */
interface Made {
  readonly explainAll: ReturnType<typeof Worker.explainAll>;
  readonly vermerkPdf: Awaited<ReturnType<typeof Worker.vermerkPdf>>;
}

/** Has work done that would have everybody wait if it were done where requests are answered. */
export interface Beside {
  /**
   * Has a function of `worker.ts` do its work.
   * @param signal ends it, where nobody waits for it any more
   * @returns `busy` where too much is waiting already, or it takes too long
   * @throws where it fails
   */
  readonly run: <N extends Name>(
    name: N,
    given: Given<N>,
    signal?: AbortSignal,
  ) => Promise<Made[N] | 'busy'>;
  readonly close: () => Promise<void>;
}

/** How much can wait: whoever comes then would wait for longer than they do. */
const MOST_WAITING = 8;

/** How long something may take, waiting and all, in milliseconds. */
const PATIENCE = 20_000;

/** How long a thread without work is kept, in milliseconds. */
const IDLE = 30_000;

/** How much memory a thread may have, in megabytes; a family's note takes a fifth of it. */
const MOST_MEMORY = 512;

/** Makes the threads; there is none before there is work. */
export function createBeside({ mostWaiting = MOST_WAITING, patience = PATIENCE } = {}): Beside {
  const threads = new Piscina({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 0,
    // One core is left to whoever answers.
    maxThreads: Math.max(1, availableParallelism() - 1),
    idleTimeout: IDLE,
    concurrentTasksPerWorker: 1,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  // What fails, fails whoever asked for it.
  threads.on('error', () => undefined);

  return {
    run: async <N extends Name>(name: N, given: Given<N>, signal?: AbortSignal) => {
      if (threads.queueSize >= mostWaiting) return 'busy';
      const late = AbortSignal.timeout(patience);
      const ends = signal === undefined ? late : AbortSignal.any([late, signal]);
      try {
        const made: Made[N] = await threads.run(given, { name, signal: ends });
        return made;
      } catch (error) {
        if (ends.aborted) return 'busy';
        throw error;
      }
    },
    close: () => threads.destroy(),
  };
}
