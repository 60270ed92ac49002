import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as waitFor } from 'node:timers/promises';
import { afterAll } from 'vitest';
import { createMemoryStore } from '../../../bot/store/memory.ts';
import { connect } from '../../../bot/store/redis/connection.ts';
import { createRedisStore } from '../../../bot/store/redis/store.ts';
import { createSqliteStore } from '../../../bot/store/sqlite.ts';
import type { Room, Store } from '../../../bot/store/store.ts';
import { type Redis, startRedis } from '../../tools/redis.ts';

/** A store, and a way to let its time pass. */
export interface Opened {
  readonly store: Store;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/** Opens a store; what it lies in is gone once it is closed. */
export type Open = (room?: Room) => Promise<Opened>;

function withTime(make: (now: () => number) => Store): Opened {
  let time = 0;
  const wait = (milliseconds: number) => {
    time += milliseconds;
    return Promise.resolve();
  };
  return { store: make(() => time), wait };
}

const openMemory: Open = (room) => Promise.resolve(withTime((now) => createMemoryStore(now, room)));

const openSqlite: Open = (room) => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  const { store, wait } = withTime((now) => createSqliteStore(join(folder, 'kept.db'), now, room));
  const close = async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  };
  return Promise.resolve({ store: { ...store, close }, wait });
};

let redis: Promise<Redis> | undefined;
let databases = 0;

afterAll(async () => (await redis)?.end());

/** One Redis for all tests of a file, each store in a database of its own. Nobody but Redis has its time pass. */
const openRedis: Open = async (room) => {
  redis ??= startRedis();
  databases += 1;
  const connection = await connect(`${(await redis).url}/${databases}`);
  return { store: createRedisStore(connection, room), wait: waitFor };
};

/** Every store that there is, by its name. */
export const STORES: readonly [string, Open][] = [
  ['memory', openMemory],
  ['SQLite', openSqlite],
  ['Redis', openRedis],
];
