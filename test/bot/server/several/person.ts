import { setTimeout as wait } from 'node:timers/promises';
import type { Assessment } from '../../../../src/assess.ts';

/** What came of a conversation. */
export interface Ended {
  readonly verdict: Assessment | null;
  /** The questions in the order in which they were asked. */
  readonly asked: readonly string[];
  /** What is wrong with what was kept or shown: something is missing, or there twice. */
  readonly problems: readonly string[];
  /** What nobody but this person may have: their token, its key, and what they said. */
  readonly secrets: readonly string[];
}

/** How long a person tries, in milliseconds: a server that was killed is there again before. */
const PATIENCE = 60_000;

/**
 * Does something again and again, as a program does whose server is away.
 * @param attempt returns nothing where it has to be tried again
 */
export async function persist<R>(attempt: () => Promise<R | null>): Promise<R> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    const done = await attempt().catch(() => null);
    if (done !== null) return done;
    if (performance.now() > until) throw new Error('nobody answers');
    await wait(100 + Math.random() * 200);
  }
}
