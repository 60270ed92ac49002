import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SettingError } from '../config/setting-error.ts';
import type { StorePlace } from '../config/store.ts';
import { createLocalBus } from './bus.ts';
import { drawKeys, type Keys, keysIn } from './keys.ts';
import { createMemoryStore } from './memory.ts';
import type { Shared } from './shared.ts';
import { createSqliteStore } from './sqlite.ts';
import type { Store } from './store.ts';
import { createQueues } from './turns.ts';

/** What is opened, and the keys that are drawn where no setting has them. */
export interface OpenedStore extends Shared {
  readonly keys: Keys;
}

/** What a server has for itself. */
const alone = (store: Store): Shared => ({ store, bus: createLocalBus(), turns: createQueues() });

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new SettingError('store-unwritable', { params: { path }, cause });
  }
}

function openFile(path: string): OpenedStore {
  makeFolder(dirname(path));
  const store = createSqliteStore(path);
  return { ...alone(store), keys: keysIn(join(dirname(path), 'keys.json')) };
}

async function openRedis(url: string, secret: string): Promise<OpenedStore> {
  // Its client is loaded by whoever has several servers.
  const { openShared } = await import('./redis/open.ts');
  return { ...(await openShared(url, secret)), keys: drawKeys() };
}

/**
 * Opens the store of a server.
 * @param secret signs the tokens; servers that share a store share it
 * @throws {SettingError} where the file cannot be had, another server has it, or Redis cannot be reached, or used
 */
export async function openStore(place: StorePlace, secret = ''): Promise<OpenedStore> {
  switch (place.kind) {
    case 'memory':
      return { ...alone(createMemoryStore()), keys: drawKeys() };
    case 'file':
      return openFile(place.path);
    case 'redis':
      return await openRedis(place.url, secret);
  }
}
