/** What is tried again: another server wrote in between, or the store failed. */
export type Again = 'conflict' | 'failed';

/** How often something is tried: several servers may share a store. */
const ATTEMPTS = 5;

/** Whether something has to be tried again. */
export function isAgain(done: unknown): done is Again {
  return done === 'conflict' || done === 'failed';
}

/** Tries something until it is done, or has been tried often enough. */
export async function persistently<R>(attempt: () => Promise<R | Again>): Promise<R | Again> {
  let done = await attempt();
  for (let tried = 1; tried < ATTEMPTS && isAgain(done); tried += 1) done = await attempt();
  return done;
}
