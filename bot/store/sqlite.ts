import { statSync } from 'node:fs';
import { lackingFor, makingRoom, roomFor } from './making-room.ts';
import { openFile } from './sqlite-file.ts';
import { steadyNow } from './steady.ts';
import { type Keeping, ROOM, type Room, type Store, SWEEP, type Written } from './store.ts';

/** A row as it is read. */
interface Row {
  readonly bytes: Uint8Array;
  readonly version: number;
  readonly begun: number;
}

/** A row that gives way. */
interface GivingWay {
  readonly id: string;
  readonly bytes: number;
}

/** What is written to find out whether anything can be: no id of anything else. */
const PROBE = 'probe';

/**
 * Keeps bytes in a file of SQLite: there again after a restart.
 * @param path of the file: one process at a time has it
 * @param now the time, in milliseconds
 * @throws what `openFile` does
 */
export function createSqliteStore(path: string, now: () => number = steadyNow, room = ROOM): Store {
  const database = openFile(path);
  const one = (sql: string) => database.prepare(sql);
  const select = one('SELECT bytes, version, begun FROM kept WHERE id = ? AND ends > ?');
  const insert = one(
    'INSERT OR REPLACE INTO kept (id, bytes, version, begun, written, ends, givesWay) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const drop = one('DELETE FROM kept WHERE id = ? RETURNING length(bytes) AS bytes');
  const dropOver = one('DELETE FROM kept WHERE ends <= ?');
  const size = one('SELECT count(*) AS things, coalesce(sum(length(bytes)), 0) AS bytes FROM kept');
  const oldest = one(
    'SELECT id, length(bytes) AS bytes FROM kept WHERE givesWay = 1 AND id <> ? ORDER BY written',
  );
  const tidy = one('PRAGMA wal_checkpoint(TRUNCATE)');
  // What was written in the future was written before the clock was set back.
  one(
    'UPDATE kept SET begun = begun - (written - :now), ends = ends - (written - :now), written = :now WHERE written > :now',
  ).run({ now: now() });

  // Known without counting anew at every write.
  const used = { ...(size.get() as { things: number; bytes: number }) };
  const letGo = () => {
    if (dropOver.run(now()).changes > 0) Object.assign(used, size.get());
  };
  const sweep = () => {
    letGo();
    tidy.get();
  };
  sweep();
  const sweeping = setInterval(() => attempt(sweep), SWEEP).unref();

  /** Makes room for more: what is over goes, and then what gives way, the oldest first, but what is written itself. */
  function hasRoom(id: string, more: Room): boolean {
    const lacking = () => lackingFor(more, used, roomFor(more.things > 0, room));
    if (makingRoom(lacking(), []) === null) letGo();
    const going = makingRoom(lacking(), oldest.iterate(id) as Iterable<GivingWay>);
    for (const each of going ?? []) remove(each);
    return going !== null;
  }

  const { ino } = statSync(path);

  /** Writes something, and takes it back: nothing else tells whether there is room on the disk. */
  function probe(): true {
    // A file that was taken away, or put in the place of this one, can still be written to by whoever has it open.
    if (statSync(path).ino !== ino) throw new TypeError('file');
    insert.run(PROBE, new Uint8Array(), 0, 0, 0, 0, 0);
    drop.get(PROBE);
    return true;
  }

  const current = (id: string) => select.get(id, now()) as Row | undefined;

  // No version is ever given twice, whatever was removed, or ended, in between.
  let lastVersion = Date.now() * 1000;
  function nextVersion(): number {
    lastVersion += 1;
    return lastVersion;
  }

  function remove(id: string): void {
    const gone = drop.get(id) as Pick<GivingWay, 'bytes'> | undefined;
    if (gone === undefined) return;
    used.things -= 1;
    used.bytes -= gone.bytes;
  }

  function put(id: string, bytes: Uint8Array, keeping: Keeping, begun: number): void {
    const { idle, atMost, givesWay } = keeping;
    const ends = Math.min(now() + idle, begun + atMost);
    insert.run(id, bytes, nextVersion(), begun, now(), ends, Number(givesWay));
  }

  function write(id: string, bytes: Uint8Array, eTag: string | null, keeping: Keeping): Written {
    const before = current(id);
    if ((before === undefined ? null : String(before.version)) !== eTag) return 'conflict';
    // What is over may still be there.
    if (before === undefined) remove(id);
    const more = {
      things: before === undefined ? 1 : 0,
      bytes: bytes.length - (before?.bytes.length ?? 0),
    };
    if (!hasRoom(id, more)) return 'full';
    put(id, bytes, keeping, before?.begun ?? now());
    used.things += more.things;
    used.bytes += more.bytes;
    return 'written';
  }

  return {
    read: promised((id) => {
      const row = current(id);
      return row ? { bytes: row.bytes, eTag: String(row.version) } : null;
    }),
    write: promised(write),
    remove: promised((id) => {
      const isThere = current(id) !== undefined;
      remove(id);
      // What was deleted still stands in the log of what was written.
      tidy.get();
      return isThere;
    }),
    tidy: promised(() => void tidy.get()),
    used: () => Promise.resolve({ ...used }),
    isReady: promised(probe),
    close: promised(() => {
      clearInterval(sweeping);
      tidy.get();
      database.close();
    }),
  };
}

/** A function that does its work at once, as one that others wait for: what it throws, they catch. */
function promised<Given extends readonly unknown[], R>(work: (...given: Given) => R) {
  return (...given: Given) => new Promise<R>((resolve) => resolve(work(...given)));
}

/** Does what is tried again soon anyway. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // The disk is full, or the file is gone: whoever reads or writes hears of it.
  }
}
