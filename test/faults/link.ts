import type { Chance } from '../chance.ts';
import type { Clock } from './clock.ts';
import type { Process } from './process.ts';
import type { Weather } from './weather.ts';

/** What leads from a process to what it shares with others. */
export interface Link {
  readonly isUp: () => boolean;
  /** Is cut, and comes back after so many milliseconds. */
  readonly cut: (milliseconds: number) => void;
  readonly onBack: (run: () => void) => void;
}

/** Makes a link that holds. */
export function createLink(clock: Clock): Link {
  let until = 0;
  const waiting: (() => void)[] = [];
  const isUp = () => clock.now() >= until;
  return {
    isUp,
    cut: (milliseconds) => {
      until = Math.max(until, clock.now() + milliseconds);
      clock.after(milliseconds + 1, () => {
        if (isUp()) for (const run of waiting) run();
      });
    },
    onBack: (run) => void waiting.push(run),
  };
}

/** What a process asks others through. */
export interface Way {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly process: Process;
  readonly link: Link;
  readonly weather: Weather;
}

/** How long is waited for an answer, in milliseconds, as the product does. */
export const PATIENCE = 2000;

/**
 * Asks something that is far away. What was asked may be done although nobody waits for it any more, or the process that
 * asked is gone.
 * @throws where the link is cut, or the answer takes too long
 */
export async function reached<R>(
  { clock, chance, process, link, weather }: Way,
  work: () => Promise<R>,
): Promise<R> {
  const lost = new TypeError('unreachable');
  const [there, back] = weather.ways();
  const isSent = link.isUp();
  async function answer(): Promise<R> {
    await clock.wait(there);
    if (!isSent || !link.isUp() || (!process.isAlive() && chance() < 0.5)) throw lost;
    const done = await work();
    await clock.wait(back);
    if (!link.isUp()) throw lost;
    return done;
  }
  return await process.outside(
    () =>
      new Promise<R>((resolve, reject) => {
        const late = clock.after(PATIENCE, () => reject(lost));
        answer()
          .finally(() => {
            late.isGone = true;
          })
          .then(resolve, reject);
      }),
  );
}
