import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createPool, type Pool, type PoolSettings } from '../../../bot/beside/pool.ts';
import type { Task } from './worker.ts';

const pools: Pool<Task, number>[] = [];
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});

/** A pool of one thread, where nothing else is wanted. */
function poolOf(wanted: Partial<PoolSettings> = {}): Pool<Task, number> {
  const pool = createPool<Task, number>({
    file: new URL('worker.ts', import.meta.url),
    most: 1,
    waiting: 3,
    memory: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 8 },
    ...wanted,
  });
  pools.push(pool);
  return pool;
}

const stays = new AbortController().signal;
const ANSWER = { does: 'answer' } as const;
const SHORT = { does: 'wait', milliseconds: 20 } as const;

describe('Work beside the event loop', () => {
  it('leaves the loop to others while a thread does nothing but count', async () => {
    const pool = poolOf({ longest: 1000 });
    const events: string[] = [];
    const hanging = pool.run({ does: 'hang' }, stays).catch(() => events.push('over'));
    await wait(1);
    events.push('served');
    await hanging;
    expect(events).toEqual(['served', 'over']);
  });

  it('is done in the order in which it was asked for', async () => {
    const pool = poolOf();
    const done: number[] = [];
    const asked = [0, 1, 2, 3].map(async (each) => {
      await pool.run(SHORT, stays);
      done.push(each);
    });
    await Promise.all(asked);
    expect(done).toEqual([0, 1, 2, 3]);
  });

  it('is done by as many threads as there may be, and no more', async () => {
    const pool = poolOf({ most: 2 });
    const threads = await Promise.all([1, 2, 3, 4].map(() => pool.run(SHORT, stays)));
    expect(new Set(threads).size).toBe(2);
  });

  it('is refused at once where too much waits', async () => {
    const pool = poolOf();
    const asked = [1, 2, 3, 4].map(() => pool.run(SHORT, stays));
    expect(await pool.run(ANSWER, stays)).toBe('full');
    expect(await Promise.all(asked)).not.toContain('full');
    expect(await pool.run(ANSWER, stays)).toBeTypeOf('number');
  });

  it('is dropped where whoever asked has left before it begins, and makes room for others', async () => {
    const pool = poolOf();
    const leaving = new AbortController();
    const first = pool.run(SHORT, stays);
    const left = [1, 2, 3].map(() => pool.run(SHORT, leaving.signal));
    leaving.abort();
    expect(await Promise.all(left)).toEqual(['dropped', 'dropped', 'dropped']);
    expect(await pool.run(ANSWER, stays)).toBe(await first);
    expect(await pool.run(ANSWER, leaving.signal)).toBe('dropped');
  });

  it('is finished where whoever asked leaves after it has begun', async () => {
    const pool = poolOf();
    const leaving = new AbortController();
    const begun = pool.run(SHORT, leaving.signal);
    await wait(1);
    leaving.abort();
    expect(await begun).toBeTypeOf('number');
  });
});

describe('A thread', () => {
  it.each([
    ['fails', 'fail', 'RangeError'],
    ['ends by itself', 'leave', 'ThreadError'],
    ['takes more memory than it may', 'hoard', 'Error'],
    ['takes longer than it may', 'hang', 'ThreadError'],
  ] as const)(
    'that %s ends what was asked of it, and another one takes its place',
    async (_, does, name) => {
      const pool = poolOf({ longest: 3000 });
      const before = await pool.run(ANSWER, stays);
      const failing = pool.run({ does }, stays);
      const waiting = pool.run(ANSWER, stays);
      await expect(failing).rejects.toMatchObject({ name });
      const after = await waiting;
      expect(after).toBeTypeOf('number');
      expect(after).not.toBe(before);
    },
  );

  it('that cannot be started ends what was asked of it', async () => {
    const pool = poolOf({ file: new URL('nowhere.ts', import.meta.url) });
    await expect(pool.run(ANSWER, stays)).rejects.toThrow();
    await expect(pool.run(ANSWER, stays)).rejects.toThrow();
  });

  it('works again as long as it is needed, and is ended when it is not', async () => {
    const pool = poolOf({ rest: 300 });
    const first = await pool.run(ANSWER, stays);
    expect(await pool.run(ANSWER, stays)).toBe(first);
    const later = async () => {
      await wait(600);
      return pool.run(ANSWER, stays);
    };
    expect(await later()).not.toBe(first);
  });
});

describe('A pool that is closed', () => {
  it('drops what waits and what is worked at, and takes nothing more', async () => {
    const pool = poolOf();
    const asked = [pool.run({ does: 'hang' }, stays), pool.run(ANSWER, stays)];
    await wait(1);
    await pool.close();
    expect(await Promise.all(asked)).toEqual(['dropped', 'dropped']);
    expect(await pool.run(ANSWER, stays)).toBe('dropped');
  });
});
