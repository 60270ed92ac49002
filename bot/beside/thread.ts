import { type ResourceLimits, Worker } from 'node:worker_threads';

/** A thread that does one piece of work at a time. */
export interface Thread<In, Out> {
  /** @throws where the work failed, took too long or too much memory: the thread is over then */
  readonly work: (input: In) => Promise<Out>;
  readonly end: () => Promise<unknown>;
}

/** What a thread is made of. */
export interface ThreadSettings {
  /** The file that it runs: it calls `answerWith`. */
  readonly file: URL;
  /** What the file works by, as plain data. */
  readonly data?: unknown;
  /** How much memory it may take. */
  readonly memory: ResourceLimits;
  /** How long a piece of work may take, in milliseconds. */
  readonly longest: number;
}

/** Thrown where a thread ended without an answer. */
class ThreadError extends Error {
  override readonly name = 'ThreadError';
}

/**
 * Starts a thread. It keeps no program running while nothing is worked at.
 * @param onEnd called once it is over, for whatever reason
 */
export function startThread<In, Out>(
  { file, data, memory, longest }: ThreadSettings,
  onEnd: () => void,
): Thread<In, Out> {
  const worker = new Worker(file, { workerData: data, resourceLimits: memory });
  worker.unref();
  // An error that nobody hears would end the program; whoever waits for an answer hears it, too.
  worker.on('error', () => undefined).on('exit', onEnd);

  async function work(input: In): Promise<Out> {
    const { promise, resolve, reject } = Promise.withResolvers<Out>();
    const giveUp = () => reject(new ThreadError());
    const limit = setTimeout(giveUp, longest);
    worker.on('message', resolve).on('error', reject).on('exit', giveUp);
    worker.postMessage(input);
    try {
      return await promise;
    } catch (error) {
      void worker.terminate();
      throw error;
    } finally {
      clearTimeout(limit);
      worker.off('message', resolve).off('error', reject).off('exit', giveUp);
    }
  }

  return { work, end: () => worker.terminate() };
}
