import { uptime } from 'node:os';

/**
 * Makes a clock that nobody sets, in milliseconds: it goes on from what the machine's said when it was made, through
 * sleep too, whatever that says later.
 * @param wall the machine's clock, in milliseconds
 * @param up how long the machine has been up, in seconds
 */
export function steadyClock(
  wall: () => number = Date.now,
  up: () => number = uptime,
): () => number {
  const started = wall() - up() * 1000;
  return () => Math.round(started + up() * 1000);
}

/** The time by the steady clock of this process. */
export const steadyNow = steadyClock();
