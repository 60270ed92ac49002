import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createQueues, type Turns } from '../turns.ts';
import { answered, type Connection, PREFIX } from './connection.ts';

/** How long a lease outlives its holder, in milliseconds: a server that was killed in the middle of a turn. */
const LEASE = 10_000;

/** How long is waited for one's turn, in milliseconds; then the work is done all the same. */
const PATIENCE = 15_000;

/** How long until it is asked for again, in milliseconds: at first, and at most. */
const PAUSE = { first: 5, longest: 100 } as const;

/**
 * Makes turns that hold for all servers on one Redis. They are for order only: that nothing is lost or done twice is for
 * the store to see to, so whoever cannot have a turn, as Redis is away, goes on without.
 */
export function createRedisTurns(connection: Connection): Turns {
  const here = createQueues();

  async function isMine(key: string, me: string): Promise<boolean> {
    const expiration = { type: 'PX', value: LEASE } as const;
    return (await answered(connection.set(key, me, { condition: 'NX', expiration }))) !== null;
  }

  /** Waits until it is one's turn. @returns whether it is */
  async function had(key: string, me: string): Promise<boolean> {
    const until = performance.now() + PATIENCE;
    for (let pause: number = PAUSE.first; performance.now() < until; pause *= 2) {
      if (await isMine(key, me)) return true;
      await wait(Math.min(pause, PAUSE.longest) * (0.5 + Math.random()));
    }
    return false;
  }

  async function leased<R>(name: string, work: () => Promise<R>): Promise<R> {
    const [key, me] = [`${PREFIX}turn:${name}`, randomUUID()];
    if (!(await had(key, me).catch(() => false))) return await work();
    const prolonging = setInterval(() => {
      connection.prolong([key], [me, `${LEASE}`]).catch(() => undefined);
    }, LEASE / 3);
    try {
      return await work();
    } finally {
      clearInterval(prolonging);
      await answered(connection.release([key], [me])).catch(() => undefined);
    }
  }

  return (name, work) => here(name, () => leased(name, work));
}
