import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore } from '../../../bot/store/memory.ts';
import { createSqliteStore } from '../../../bot/store/sqlite.ts';
import type { Room, Store } from '../../../bot/store/store.ts';

/** A store, and a way to let its time pass. */
export interface Opened {
  readonly store: Store;
  readonly wait: (milliseconds: number) => void;
}

/** Opens a store; what it lies in is gone once it is closed. */
export type Open = (room?: Room) => Opened;

function withTime(make: (now: () => number) => Store): Opened {
  let time = 0;
  const wait = (milliseconds: number) => {
    time += milliseconds;
  };
  return { store: make(() => time), wait };
}

const openMemory: Open = (room) => withTime((now) => createMemoryStore(now, room));

const openSqlite: Open = (room) => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  const { store, wait } = withTime((now) => createSqliteStore(join(folder, 'kept.db'), now, room));
  const close = async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  };
  return { store: { ...store, close }, wait };
};

/** Every store that there is, by its name. */
export const STORES: readonly [string, Open][] = [
  ['memory', openMemory],
  ['SQLite', openSqlite],
];
