import { setTimeout as wait } from 'node:timers/promises';

/** What is tried again: another server wrote in between, or the store failed. */
export type Again = 'conflict' | 'failed';

/** How often something is tried at most: several servers may share a store. */
export const ATTEMPTS = 8;

/** How long it is tried anew, in milliseconds: somebody waits for it. */
const PATIENCE = 4000;

/** The wait before the second attempt, in milliseconds, on average; each is twice as long as the one before. */
const PAUSE = 4;

/** Whether something has to be tried again. */
export function isAgain(done: unknown): done is Again {
  return done === 'conflict' || done === 'failed';
}

/**
 * Tries something until it is done, or has been tried often, or long, enough. Servers that are in each other's way do
 * not come back at the same time.
 */
export async function persistently<R>(attempt: () => Promise<R | Again>): Promise<R | Again> {
  const until = performance.now() + PATIENCE;
  let done = await attempt();
  for (let tried = 1; isAgain(done); tried += 1) {
    if (tried === ATTEMPTS || performance.now() > until) break;
    await wait(PAUSE * 2 ** tried * Math.random());
    done = await attempt();
  }
  return done;
}
