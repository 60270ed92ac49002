import { chmodSync, closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { SettingError } from '../config/setting-error.ts';

/** The form of the file; it goes up with every change after which an older server cannot read it. */
const FORM = 1;

/** What may be the matter with a file, by SQLite's number for it; anything else: it cannot be written to. */
const TROUBLES: Readonly<Record<number, 'store-taken' | 'store-damaged'>> = {
  5: 'store-taken',
  6: 'store-taken',
  11: 'store-damaged',
  26: 'store-damaged',
};

/**
 * What is deleted is overwritten, in the file at once and in the log beside it with the next tidying. What was written
 * is on the disk before anybody is told so.
 */
const SET_UP = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON;
  PRAGMA temp_store = MEMORY;
  CREATE TABLE IF NOT EXISTS kept (
    id TEXT PRIMARY KEY,
    bytes BLOB NOT NULL,
    version INTEGER NOT NULL,
    begun INTEGER NOT NULL,
    written INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    givesWay INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS byEnd ON kept (ends);
  CREATE INDEX IF NOT EXISTS byWay ON kept (givesWay, written);
  PRAGMA user_version = ${FORM};
`;

/** @throws {SettingError} where another program or a later version of this server has written it, or it is damaged */
function check(database: DatabaseSync, path: string): void {
  const { user_version: form } = Object(database.prepare('PRAGMA user_version').get());
  // Nothing is put into what another program has made, and nobody is told to delete it.
  const foreign = database.prepare("SELECT 1 FROM sqlite_schema WHERE tbl_name <> 'kept'").get();
  if (foreign !== undefined) throw new SettingError('store-foreign', { params: { path } });
  if (form > FORM) throw new SettingError('store-later', { params: { path } });
  const { quick_check: said } = Object(database.prepare('PRAGMA quick_check').get());
  if (said !== 'ok') throw new SettingError('store-damaged', { params: { path } });
}

/**
 * Opens the file of a store, and makes it where there is none.
 * @param path of the file: one process at a time has it
 * @throws {SettingError} where another program or a later version of this server has written it, it is damaged, another process has it, or
 * it cannot be written to
 */
export function openFile(path: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    // Nobody else may read it, sealed as it is; what SQLite puts beside it has the same rights.
    closeSync(openSync(path, 'a', 0o600));
    chmodSync(path, 0o600);
    database = new DatabaseSync(path);
    check(database, path);
    database.exec(SET_UP);
    return database;
  } catch (cause) {
    database?.close();
    if (cause instanceof SettingError) throw cause;
    const number = Number(Object(cause).errcode) & 0xff;
    throw new SettingError(TROUBLES[number] ?? 'store-unwritable', { params: { path }, cause });
  }
}
