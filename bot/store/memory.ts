import { KEPT, type Store } from './store.ts';

interface Entry {
  readonly json: string;
  readonly version: number;
  readonly begun: number;
  readonly written: number;
}

/** How often what is too old is looked for and dropped, in milliseconds. */
const SWEEP = 60_000;

/**
 * Keeps values in this process: gone when it ends.
 * @param now the time, in milliseconds
 * @param most how many values there can be; one more is refused like a conflict
 */
export function createMemoryStore<T>(now: () => number = Date.now, most = 20_000): Store<T> {
  const entries = new Map<string, Entry>();

  const isOver = ({ begun, written }: Entry) =>
    now() - written >= KEPT.idle || now() - begun >= KEPT.atMost;

  function current(id: string): Entry | undefined {
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
      return Promise.resolve({ value: JSON.parse(entry.json), eTag: String(entry.version) });
    },
    write: (id, value, eTag) => {
      const before = current(id);
      const isNext = (before === undefined ? null : String(before.version)) === eTag;
      if (!isNext || (before === undefined && entries.size >= most)) return Promise.resolve(false);
      const begun = before?.begun ?? now();
      const version = (before?.version ?? 0) + 1;
      // As JSON, as every other store has it: nobody shares an object with the store.
      entries.set(id, { json: JSON.stringify(value), version, begun, written: now() });
      return Promise.resolve(true);
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
