import { steadyNow } from './steady.ts';
import { type Keeping, ROOM, type Store, SWEEP } from './store.ts';

interface Entry extends Keeping {
  readonly bytes: Uint8Array;
  readonly eTag: string;
  readonly begun: number;
  readonly written: number;
}

/**
 * Keeps bytes in this process: gone when it ends.
 * @param now the time, in milliseconds
 */
export function createMemoryStore(now: () => number = steadyNow, room = ROOM): Store {
  // In the order in which they were written: the oldest first.
  const entries = new Map<string, Entry>();
  let bytes = 0;
  let writes = 0;

  const isOver = ({ begun, written, idle, atMost }: Entry) =>
    now() - written >= idle || now() - begun >= atMost;

  function drop(id: string): boolean {
    bytes -= entries.get(id)?.bytes.length ?? 0;
    return entries.delete(id);
  }

  function current(id: string): Entry | undefined {
    const entry = entries.get(id);
    if (entry === undefined || !isOver(entry)) return entry;
    drop(id);
    return undefined;
  }

  function sweep(): void {
    for (const [id, entry] of entries) if (isOver(entry)) drop(id);
  }
  const sweeping = setInterval(sweep, SWEEP).unref();

  /** Makes room for one more thing: what is over goes, and then what gives way, the oldest first. */
  function hasRoom(more: number): boolean {
    const fits = () => entries.size < room.things && bytes + more <= room.bytes;
    if (fits()) return true;
    sweep();
    for (const [id, { givesWay }] of entries) {
      if (fits()) return true;
      if (givesWay) drop(id);
    }
    return fits();
  }

  return {
    read: (id) => {
      const entry = current(id);
      return Promise.resolve(entry ? { bytes: entry.bytes, eTag: entry.eTag } : null);
    },
    write: (id, value, eTag, keeping) => {
      const before = current(id);
      if ((before?.eTag ?? null) !== eTag) return Promise.resolve('conflict');
      drop(id);
      if (!hasRoom(value.length)) {
        if (before !== undefined) put(id, before);
        return Promise.resolve('full');
      }
      writes += 1;
      const begun = before?.begun ?? now();
      put(id, {
        ...keeping,
        bytes: new Uint8Array(value),
        eTag: String(writes),
        begun,
        written: now(),
      });
      return Promise.resolve('written');
    },
    remove: (id) => Promise.resolve(current(id) !== undefined && drop(id)),
    tidy: () => Promise.resolve(),
    used: () => Promise.resolve({ things: entries.size, bytes }),
    isReady: () => Promise.resolve(true),
    close: () => {
      clearInterval(sweeping);
      entries.clear();
      return Promise.resolve();
    },
  };

  function put(id: string, entry: Entry): void {
    bytes += entry.bytes.length;
    entries.set(id, entry);
  }
}
