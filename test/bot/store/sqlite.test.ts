import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SettingError } from '../../../bot/config/setting-error.ts';
import { keysIn } from '../../../bot/store/keys.ts';
import { openStore } from '../../../bot/store/open.ts';
import { createSqliteStore } from '../../../bot/store/sqlite.ts';
import { KEPT } from '../../../bot/store/store.ts';

const KEEPING = { ...KEPT, givesWay: false };
const CANARY = new TextEncoder().encode('Canary-Murmeltier '.repeat(500));

let folder: string;
let path: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  path = join(folder, 'kept.db');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Whether anything in the folder still has the canary. */
const hasCanary = () =>
  readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes('Canary-Murm'));

/** What an operator is told when something is opened. */
async function told(open: () => unknown): Promise<string> {
  try {
    await open();
  } catch (error) {
    if (error instanceof SettingError) return error.id;
    throw error;
  }
  return 'nothing';
}

describe('The file of SQLite', () => {
  it('has what was kept after a restart, with its time', async () => {
    const first = createSqliteStore(path, () => 1000);
    await first.write('one', CANARY, null, KEEPING);
    await first.close();
    const second = createSqliteStore(path, () => 1000 + KEPT.idle - 1);
    const { bytes, eTag = null } = (await second.read('one')) ?? {};
    expect(bytes).toHaveLength(CANARY.length);
    expect(await second.write('one', CANARY, eTag, KEEPING)).toBe('written');
    await second.remove('one');
    await second.close();
  });

  it.each([
    ['was removed', (store: ReturnType<typeof createSqliteStore>) => store.remove('one'), 0],
    [
      'was written over',
      async (store: ReturnType<typeof createSqliteStore>) => {
        const { eTag = null } = (await store.read('one')) ?? {};
        await store.write('one', new Uint8Array(20), eTag, KEEPING);
        await store.remove('another');
      },
      0,
    ],
    ['is over', () => Promise.resolve(), KEPT.idle],
  ])('has nothing left of what %s, nor has the log beside it', async (_title, work, later) => {
    const store = createSqliteStore(path, () => 1000);
    await store.write('one', CANARY, null, KEEPING);
    expect(hasCanary()).toBe(true);
    await work(store);
    if (later > 0) {
      await store.close();
      await createSqliteStore(path, () => 1000 + later).close();
    }
    expect(hasCanary()).toBe(false);
    if (later === 0) {
      await store.remove('one');
      await store.close();
    }
  });

  it('can be read by nobody else, nor the log beside it', async () => {
    const file = join(folder, 'own.db');
    const store = createSqliteStore(file);
    await store.write('one', CANARY, null, KEEPING);
    for (const name of [file, `${file}-wal`]) expect(statSync(name).mode & 0o077).toBe(0);
    await store.close();
    rmSync(file);
  });

  it('is had by one server at a time', async () => {
    const { store } = await openStore({ kind: 'file', path });
    expect(await told(() => openStore({ kind: 'file', path }))).toBe('store-taken');
    await store.close();
  });

  it.each([
    [
      'is no database',
      (file: string) => writeFileSync(file, 'no database at all'.repeat(100)),
      'store-damaged',
    ],
    ['is damaged', damaged, 'store-damaged'],
    [
      'is of a later version',
      (file: string) => {
        const database = new DatabaseSync(file);
        database.exec('PRAGMA user_version = 999');
        database.close();
      },
      'store-later',
    ],
    [
      'is of another program',
      (file: string) => {
        const database = new DatabaseSync(file);
        database.exec('CREATE TABLE theirs (id TEXT) STRICT');
        database.close();
      },
      'store-foreign',
    ],
    ['is a folder', (file: string) => mkdirSync(file), 'store-unwritable'],
  ])(
    'that %s stops the start with a sentence, and stays as it is',
    async (_title, make, expected) => {
      const file = join(folder, `${expected}-${_title.length}.db`);
      make(file);
      const before = contentOf(file);
      expect(await told(() => openStore({ kind: 'file', path: file }))).toBe(expected);
      expect(contentOf(file)).toEqual(before);
    },
  );

  it('in a folder that cannot be made stops the start with a sentence', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    expect(
      await told(() => openStore({ kind: 'file', path: join(folder, 'a-file', 'kept.db') })),
    ).toBe('store-unwritable');
  });
});

describe('The keys beside it', () => {
  it('are drawn once, and nobody else may read them', () => {
    const file = join(folder, 'drawn.json');
    const drawn = keysIn(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(keysIn(file)).toEqual(drawn);
    expect(drawn.teamsKey).toHaveLength(32);
    expect(drawn.tokenSecret.length).toBeGreaterThan(32);
  });

  it('that cannot be read stop the start with a sentence', async () => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, '{"tokenSecret":');
    expect(await told(() => keysIn(file))).toBe('keys-unreadable');
  });
});

/** What stands in a file; nothing of a folder. */
const contentOf = (file: string) => (statSync(file).isFile() ? readFileSync(file) : null);

/** A file of ours, with a page in the middle written over. */
function damaged(file: string): void {
  const database = new DatabaseSync(file);
  database.exec('CREATE TABLE kept (b TEXT); CREATE INDEX c ON kept (b)');
  const insert = database.prepare('INSERT INTO kept VALUES (?)');
  for (let index = 0; index < 2000; index += 1) insert.run(`${index}`.repeat(20));
  database.close();
  const bytes = readFileSync(file);
  bytes.fill(0xff, 8192, 16_384);
  writeFileSync(file, bytes);
}
