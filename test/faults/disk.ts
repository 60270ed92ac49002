import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSqliteStore } from '../../bot/store/sqlite.ts';
import type { Room, Store } from '../../bot/store/store.ts';
import type { Chance } from '../chance.ts';

/** A disk with a file of SQLite, which one process at a time has open. */
export interface Disk {
  /** Opens the file. @param now the time by the process's clock */
  readonly open: (now: () => number, room: Room) => Store;
  /** The process is gone: what it had not written is not there. */
  readonly killed: () => Promise<void>;
  /**
   * The process is gone in the middle of a write.
   * @returns whether that was written to its end all the same
   */
  readonly killedDuring: (write: () => Promise<unknown>) => Promise<boolean>;
  /** Everything that can be read on it. */
  readonly bytes: () => Buffer;
  readonly end: () => Promise<void>;
}

/** Where SQLite has what all entries of its log have in common. */
const HEAD = 32;

const contentOf = (file: string) => (existsSync(file) ? readFileSync(file) : Buffer.alloc(0));

/** Whether a log was only added to: then it can be cut at any byte of what was. */
function isLonger(before: Buffer, after: Buffer): boolean {
  const isSame = before.subarray(0, HEAD).equals(after.subarray(0, Math.min(HEAD, before.length)));
  return after.length > before.length && isSame;
}

/** Makes a disk that has nothing on it. */
export function createDisk(chance: Chance): Disk {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'));
  let count = 0;
  let store: Store | undefined;
  const path = () => join(folder, `${count}.db`);
  const log = () => `${path()}-wal`;

  /** What lies there goes on as another file: whoever has the old one open can do nothing to it any more. */
  async function leave(end: Buffer): Promise<void> {
    const [from, old] = [path(), store];
    count += 1;
    copyFileSync(from, path());
    writeFileSync(log(), end);
    store = undefined;
    await old?.close();
    for (const file of [from, `${from}-wal`]) rmSync(file, { force: true });
  }

  return {
    open: (now, room) => {
      store = createSqliteStore(path(), now, room);
      const { close } = store;
      return {
        ...store,
        close: () => {
          store = undefined;
          return close();
        },
      };
    },
    killed: () => leave(contentOf(log())),
    killedDuring: async (write) => {
      const [file, before] = [contentOf(path()), contentOf(log())];
      await write();
      const after = contentOf(log());
      const canBeCut = isLonger(before, after) && file.equals(contentOf(path()));
      const written = Math.floor(chance() * (after.length - before.length + 1));
      const end = canBeCut ? before.length + written : after.length;
      await leave(after.subarray(0, end));
      return end === after.length;
    },
    bytes: () => Buffer.concat([contentOf(path()), contentOf(log())]),
    end: async () => {
      await store?.close();
      rmSync(folder, { recursive: true });
    },
  };
}
