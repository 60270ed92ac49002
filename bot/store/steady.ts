import { uptime } from 'node:os';

const started = Date.now() - uptime() * 1000;

/**
 * The time in milliseconds, by a clock that nobody sets while this process runs: it goes on from what the machine's
 * said at its start, through sleep too, whatever that says later.
 */
export function steadyNow(): number {
  return Math.round(started + uptime() * 1000);
}
