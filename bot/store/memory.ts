import { lackingFor, makingRoom, roomFor } from './making-room.ts';
import { steadyNow } from './steady.ts';
import { type Keeping, ROOM, type Room, type Store, SWEEP } from './store.ts';

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

  function* givingWay(but: string) {
    for (const [id, { givesWay, bytes: its }] of entries)
      if (givesWay && id !== but) yield { id, bytes: its.length };
  }

  const lacking = (more: Room) =>
    lackingFor(more, { things: entries.size, bytes }, roomFor(more.things > 0, room));

  /** Makes room for more: what is over goes, and then what gives way, the oldest first, but what is written itself. */
  function hasRoom(id: string, more: Room): boolean {
    if (makingRoom(lacking(more), []) === null) sweep();
    const going = makingRoom(lacking(more), givingWay(id));
    for (const each of going ?? []) drop(each);
    return going !== null;
  }

  return {
    read: (id) => {
      const entry = current(id);
      return Promise.resolve(entry ? { bytes: entry.bytes, eTag: entry.eTag } : null);
    },
    write: (id, value, eTag, keeping) => {
      const before = current(id);
      if ((before?.eTag ?? null) !== eTag) return Promise.resolve('conflict');
      const more = {
        things: before === undefined ? 1 : 0,
        bytes: value.length - (before?.bytes.length ?? 0),
      };
      if (!hasRoom(id, more)) return Promise.resolve('full');
      drop(id);
      writes += 1;
      const begun = before?.begun ?? now();
      const kept = new Uint8Array(value);
      entries.set(id, { ...keeping, bytes: kept, eTag: String(writes), begun, written: now() });
      bytes += kept.length;
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
}
