import { createHash } from 'node:crypto';
import type { Clock } from './clock.ts';

/** Told that something happened that must never happen. */
export type Fail = (what: string) => void;

/** What happened, step by step. */
export interface Trace {
  readonly step: (who: string, what: string) => void;
  /** The last steps, the newest last. */
  readonly last: () => readonly string[];
  /** The same for the same steps, and for no others. */
  readonly hash: () => string;
}

/** As many steps as anybody reads. */
const READ = 400;

/** Makes a trace that is empty. */
export function createTrace(clock: Clock): Trace {
  const all = createHash('sha256');
  const last: string[] = [];
  return {
    step: (who, what) => {
      const line = `${new Date(clock.now()).toISOString()} ${who}: ${what}`;
      all.update(line);
      last.push(line);
      if (last.length > READ) last.shift();
    },
    last: () => [...last],
    hash: () => all.copy().digest('hex'),
  };
}

/** How often each of several things was. */
export type Counts = Readonly<Record<string, number>>;

/** Counts things by their names. */
export interface Tally {
  readonly add: (name: string) => void;
  readonly of: (name: string) => number;
  readonly all: () => Counts;
}

/** Makes a tally in which nothing is counted yet. */
export function createTally(): Tally {
  const counts: Record<string, number> = {};
  const of = (name: string) => counts[name] ?? 0;
  return {
    add: (name) => {
      counts[name] = of(name) + 1;
    },
    of,
    all: () => counts,
  };
}
