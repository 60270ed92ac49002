import { type Owner, owners } from './clock.ts';
import type { Machine } from './machine.ts';

/** The connection is lost: what was asked may have been done, or not. */
export class Lost extends Error {
  override readonly name = 'Lost';
}

/** A process on a machine, which can be killed at any moment. */
export interface Process extends Owner {
  /** Its own clock. */
  readonly steady: () => number;
  /** Does something as this process. */
  readonly run: <R>(work: () => R) => R;
  /** Asks something of the world outside; once the process is gone, it never hears of it. */
  readonly outside: <R>(work: () => Promise<R>) => Promise<R>;
  /** Does something for somebody else, who is told if the process is killed meanwhile. */
  readonly serve: <R>(work: () => Promise<R>) => Promise<R>;
  /** How many are being served. */
  readonly serving: () => number;
  readonly onKilled: (end: () => void) => void;
  readonly kill: () => void;
}

const NEVER = new Promise<never>(() => undefined);

/** Starts a process. */
export function startProcess(machine: Machine): Process {
  let isAlive = true;
  const served = new Set<(lost: Lost) => void>();
  const ends: (() => void)[] = [];

  const self: Process = {
    steady: machine.steady(),
    isAlive: () => isAlive,
    wall: machine.wall,
    run: (work) => owners.run(self, work),
    outside: async (work) => {
      try {
        return await owners.run(undefined, work);
      } finally {
        if (!isAlive) await NEVER;
      }
    },
    serve: (work) =>
      new Promise((resolve, reject) => {
        if (!isAlive) return reject(new Lost());
        served.add(reject);
        self
          .run(work)
          .finally(() => served.delete(reject))
          .then(resolve, reject);
      }),
    serving: () => served.size,
    onKilled: (end) => void ends.push(end),
    kill: () => {
      isAlive = false;
      for (const end of ends) end();
      for (const lose of served) lose(new Lost());
      served.clear();
    },
  };
  return self;
}
