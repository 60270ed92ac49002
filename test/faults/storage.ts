import { createMemoryStore } from '../../bot/store/memory.ts';
import { type Room, type Store, SWEEP, type Written } from '../../bot/store/store.ts';
import type { Chance } from '../chance.ts';
import type { Clock } from './clock.ts';
import { collected } from './collections.ts';
import { createDisk } from './disk.ts';
import type { Expected, WriteOf } from './kept.ts';
import type { Machine } from './machine.ts';
import type { Process } from './process.ts';
import { SECOND } from './shared.ts';
import type { Fail } from './trace.ts';

/** Where everything is kept, whichever servers come and go. */
export interface Storage {
  /** Whether several servers have it at the same time. */
  readonly isShared: boolean;
  /** What a process that begins has of it. */
  readonly open: (process: Process) => Store;
  /** The process that had it is gone. */
  readonly killed: () => Promise<void>;
  /** The process that had it is gone while it wrote something. */
  readonly killedWriting: (id: string, given: WriteOf) => Promise<void>;
  /** The process that had it stops. */
  readonly close: () => Promise<void>;
  /** Loses everything, where that is possible. */
  readonly lose: () => void;
  /** Notes what must not be found any more. */
  readonly overwritten: (id: string, bytes: Uint8Array) => void;
  /** Fails where anything can be read of what is gone. @param id of it; of all that was swept where none is given */
  readonly findRemains: (id?: string) => void;
  /** How many things there are. */
  readonly size: () => number;
  readonly end: () => Promise<void>;
}

interface Tools {
  readonly clock: Clock;
  readonly expected: Expected;
  readonly room: Room;
  readonly fail: Fail;
}

/** A store in the memory of a machine of its own, which every server reaches. */
export function sharedStorage({ expected, room }: Tools, machine: Machine): Storage {
  const make = () => collected(() => createMemoryStore(machine.steady(), room));
  let [store, size] = make();
  const compared = expected.compared({
    ...store,
    read: (id) => store.read(id),
    write: (...given) => store.write(...given),
    remove: (id) => store.remove(id),
  });
  return {
    isShared: true,
    open: () => compared,
    killed: () => Promise.resolve(),
    killedWriting: () => Promise.resolve(),
    close: () => Promise.resolve(),
    lose: () => {
      void store.close();
      [store, size] = make();
      expected.lost();
    },
    overwritten: () => undefined,
    findRemains: () => undefined,
    size: () => size(),
    end: () => store.close(),
  };
}

/** Where in what is sealed a part is taken to be looked for: behind what all have in common. */
const PART = [40, 72] as const;

/** A file of SQLite, which one server at a time has. */
export function fileStorage({ clock, expected, room, fail }: Tools, chance: Chance): Storage {
  const disk = createDisk(chance);
  const gone = new Map<string, { readonly part: Buffer; readonly at: number }[]>();
  let store: Store | undefined;
  // By how much the clock of the process before was fast, and since when that is gone.
  let before: number | undefined;
  let awaySince = clock.now();

  function leave(): Store | undefined {
    const left = store;
    store = undefined;
    awaySince = clock.now();
    return left;
  }

  /** Looks for what had to be gone by some time. */
  function look(id: string, by: number, bytes: Buffer): void {
    const parts = Map.groupBy(gone.get(id) ?? [], ({ at }) => at <= by);
    if (parts.get(true)?.some(({ part }) => bytes.includes(part)))
      fail(`of ${id} there are remains on the disk`);
    const left = parts.get(false);
    if (left === undefined) gone.delete(id);
    else gone.set(id, left);
  }

  return {
    isShared: false,
    open: (process) => {
      const now = process.steady;
      const fast = now() - clock.now();
      expected.clockSet(fast - (before ?? fast), awaySince);
      before = fast;
      store = process.run(() => disk.open(now, room));
      return expected.compared(store);
    },
    killed: () =>
      expected.between(async () => {
        leave();
        await disk.killed();
      }),
    killedWriting: (id, given) =>
      expected.between(async () => {
        const writing = leave();
        let done: Written = 'conflict';
        const isWritten = await disk.killedDuring(async () => {
          done = (await writing?.write(id, ...given)) ?? done;
        });
        if (isWritten) expected.wasWritten(id, given, done);
      }),
    close: () =>
      expected.between(async () => {
        await leave()?.close();
      }),
    lose: () => undefined,
    overwritten: (id, bytes) => {
      const part = Buffer.from(bytes).subarray(...PART);
      gone.set(id, [...(gone.get(id) ?? []), { part, at: clock.now() }]);
    },
    findRemains: (id) => {
      const bytes = disk.bytes();
      if (id !== undefined) return look(id, clock.now(), bytes);
      // What is written over may lie about until the next sweep.
      for (const each of gone.keys()) look(each, clock.now() - SWEEP - SECOND, bytes);
    },
    size: () => 0,
    end: disk.end,
  };
}
