import type { Store } from '../../../bot/store/store.ts';

/** What can go wrong with one write, or one reading. */
export type Trouble =
  | 'none'
  /** Somebody else wrote in between. */
  | 'conflict'
  /** There is no room. */
  | 'full'
  /** It fails, and has not written. */
  | 'fails'
  /** It fails after it has written. */
  | 'fails late'
  /** It cannot even be read. */
  | 'unreadable';

/**
 * A store that is in trouble.
 * @param troubles what befalls the next thing that is asked of it
 */
export function troubled(store: Store, next: (asked: 'read' | 'write') => Trouble): Store {
  const failed = new TypeError('store');
  return {
    ...store,
    read: (id) => {
      return next('read') === 'unreadable' ? Promise.reject(failed) : store.read(id);
    },
    write: async (id, bytes, eTag, keeping) => {
      const trouble = next('write');
      if (trouble === 'conflict' || trouble === 'full') return trouble;
      if (trouble === 'fails') throw failed;
      const written = await store.write(id, bytes, eTag, keeping);
      if (trouble === 'fails late') throw failed;
      return written;
    },
  };
}

/** Troubles for the next writes, one after another; then none any more. */
export function forWrites(...troubles: readonly Trouble[]) {
  const coming = [...troubles];
  return (asked: 'read' | 'write'): Trouble =>
    asked === 'write' ? (coming.shift() ?? 'none') : 'none';
}
