import { parentPort } from 'node:worker_threads';

/**
 * What the file of a thread calls: answers one input after the other. An error ends the thread, and with it what was
 * asked.
 * @param work gets plain data, and returns such
 */
export function answerWith<In, Out>(work: (input: In) => Out | Promise<Out>): void {
  parentPort?.on('message', async (input: In) => parentPort?.postMessage(await work(input)));
}
