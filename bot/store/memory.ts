import { createImmutable } from './immutable.ts';
import { KEPT, type Store } from './store.ts';

interface Entry<T> {
  readonly value: T;
  readonly eTag: string;
  readonly begun: number;
  readonly written: number;
}

/** How often what is too old is looked for and dropped, in milliseconds. */
const SWEEP = 60_000;

/**
 * Keeps values in this process: gone when it ends.
 * @param now the time, in milliseconds
 * @param most how many values there can be; one more finds it full
 */
export function createMemoryStore<T>(now: () => number = Date.now, most = 20_000): Store<T> {
  const entries = new Map<string, Entry<T>>();
  const immutable = createImmutable();
  let writes = 0;

  const isOver = ({ begun, written }: Entry<T>) =>
    now() - written >= KEPT.idle || now() - begun >= KEPT.atMost;

  function current(id: string): Entry<T> | undefined {
    const entry = entries.get(id);
    if (entry === undefined || !isOver(entry)) return entry;
    entries.delete(id);
    return undefined;
  }

  function sweep(): void {
    for (const [id, entry] of entries) if (isOver(entry)) entries.delete(id);
  }
  const sweeping = setInterval(sweep, SWEEP).unref();

  return {
    read: (id) => {
      const entry = current(id);
      if (entry === undefined) return Promise.resolve(null);
      return Promise.resolve({ value: entry.value, eTag: entry.eTag });
    },
    write: (id, value, eTag) => {
      const before = current(id);
      const isNext = (before?.eTag ?? null) === eTag;
      if (!isNext) return Promise.resolve('conflict');
      if (before === undefined && entries.size >= most) return Promise.resolve('full');
      const begun = before?.begun ?? now();
      writes += 1;
      // Whoever wrote it may go on with their own object; whoever reads it cannot change this one.
      entries.set(id, { value: immutable(value), eTag: String(writes), begun, written: now() });
      return Promise.resolve('written');
    },
    remove: (id) => Promise.resolve(void entries.delete(id)),
    isReady: () => Promise.resolve(entries.size < most),
    close: () => {
      clearInterval(sweeping);
      entries.clear();
      return Promise.resolve();
    },
  };
}
