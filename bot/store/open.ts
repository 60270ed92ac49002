import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SettingError } from '../config/setting-error.ts';
import { drawKeys, type Keys, keysIn } from './keys.ts';
import { createMemoryStore } from './memory.ts';
import { createSqliteStore } from './sqlite.ts';
import type { Store } from './store.ts';

/** A store, and the keys that go with it. */
export interface OpenedStore {
  readonly store: Store;
  readonly keys: Keys;
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new SettingError('store-unwritable', { params: { path }, cause });
  }
}

/**
 * Opens the store of a server.
 * @param path of its file, beside which the keys are; `null` to keep everything in this process, until it ends
 * @throws {SettingError} where the file cannot be had, or another server has it
 */
export function openStore(path: string | null): OpenedStore {
  if (path === null) return { store: createMemoryStore(), keys: drawKeys() };
  makeFolder(dirname(path));
  const store = createSqliteStore(path);
  return { store, keys: keysIn(join(dirname(path), 'keys.json')) };
}
