import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { SITE_SCRIPT } from './site-script.ts';

/** The files of a folder by their path in it, with slashes. */
export type Edition = ReadonlyMap<string, string | Buffer>;

/** The list of what was written, by which a folder of ours is known. */
const LIST = 'zielgruppenlotse.json';

/** The files that were written, each with the hash of what was in it. */
const list = v.strictObject({
  files: v.record(v.pipe(v.string(), v.regex(/^(?:\w+\/)?\.?[\w-]+(?:\.[\w-]+)*$/)), v.string()),
});

type Files = v.InferOutput<typeof list>['files'];

/** Thrown where a folder is not written: it has something of others, or cannot be. */
export class FolderError extends Error {
  readonly id: 'foreign' | 'unwritable';

  constructor(id: FolderError['id'], options?: ErrorOptions) {
    super(id, options);
    this.id = id;
  }
}

const hashOf = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

/** What was written into a folder before; nothing into an empty one. @throws {FolderError} where it has something of others */
async function writtenIn(folder: string): Promise<Files> {
  const there = await readdir(folder);
  if (there.length === 0) return {};
  try {
    return v.parse(list, JSON.parse(await readFile(join(folder, LIST), 'utf8'))).files;
  } catch (cause) {
    throw new FolderError('foreign', { cause });
  }
}

/** Whether the script with what the site says of itself was changed by hand. */
async function isEdited(folder: string, before: Files): Promise<boolean> {
  const written = before[SITE_SCRIPT];
  if (written === undefined) return false;
  const now = await readFile(join(folder, SITE_SCRIPT)).catch(() => null);
  return now !== null && hashOf(now) !== written;
}

async function write(folder: string, edition: Edition): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const before = await writtenIn(folder);
  const kept = (await isEdited(folder, before)) ? [SITE_SCRIPT] : [];
  const hashes = [...edition].map(([path, content]) => [path, hashOf(content)] as const);
  const files = Object.fromEntries(hashes);
  const note = (written: Files) =>
    writeFile(
      join(folder, LIST),
      JSON.stringify({ files: written } satisfies v.InferInput<typeof list>),
    );
  // A folder that was written by half is known for ours, too.
  await note({ ...files, ...before });
  // What pages need is there before they are, and goes after them: a visitor may come in between.
  for (const [path, content] of edition) {
    if (kept.includes(path)) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  for (const path of Object.keys(before)) {
    if (!edition.has(path)) await rm(join(folder, path), { force: true });
  }
  await note(files);
  return kept;
}

/**
 * Writes an edition into a folder: in place of the one that was written before, and of nothing else.
 * @returns the files that were changed by hand, and stay as they are
 * @throws {FolderError} where there is something of others in it, or it cannot be written
 */
export async function writeEdition(folder: string, edition: Edition): Promise<readonly string[]> {
  try {
    return await write(folder, edition);
  } catch (cause) {
    if (cause instanceof FolderError || !(cause instanceof Error && 'code' in cause)) throw cause;
    throw new FolderError('unwritable', { cause });
  }
}
