import { isAbsolute, join } from 'node:path';
import { stateFolder } from './state-folder.ts';

/** Where conversations are kept. */
export type StorePlace =
  /** In this process, until it ends. */
  | { readonly kind: 'memory' }
  /** In a file, which one server has. */
  | { readonly kind: 'file'; readonly path: string }
  /** In Redis, for several servers. The address may have a password: it is never shown. */
  | { readonly kind: 'redis'; readonly url: string };

const REDIS = /^rediss?:/i;

const isMemory = (named: string) => named.toLowerCase() === 'memory';

/**
 * Whether a setting names a place. A path has to be a whole one, or to begin where the server was started (`./`): else a
 * slip in another word would be a file.
 */
export function isStorePlace(named: string): boolean {
  if (named === '' || isMemory(named)) return true;
  if (!REDIS.test(named)) return isAbsolute(named) || /^\.{1,2}[/\\]/.test(named);
  const url = URL.parse(named);
  return url !== null && url.hostname !== '' && /^(\/\d*)?$/.test(url.pathname);
}

/**
 * @param named as the setting has it; empty where it is not set
 * @param environment says where a file belongs of which nothing is said
 */
export function storePlace(named: string, environment: NodeJS.ProcessEnv): StorePlace {
  if (isMemory(named)) return { kind: 'memory' };
  if (REDIS.test(named)) return { kind: 'redis', url: named };
  return { kind: 'file', path: named || join(stateFolder(environment), 'kept.db') };
}
