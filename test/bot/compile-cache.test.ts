import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const PLACE = 'bot/programs/compile-cache.mjs';

let root = '';
afterEach(() => rmSync(root, { recursive: true }));

/** An installation; where it cannot be written to, a file stands in the way. */
function installed(isWritable: boolean): void {
  root = mkdtempSync(join(tmpdir(), 'installed-'));
  mkdirSync(dirname(join(root, PLACE)), { recursive: true });
  cpSync(PLACE, join(root, PLACE));
  if (isWritable) mkdirSync(join(root, 'node_modules'));
  else writeFileSync(join(root, 'node_modules'), '');
}

/** Where a program that was started there keeps what was compiled, and whether it complained. */
function startedWith(environment: Readonly<Record<string, string>>) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      ...['--import', join(root, PLACE)],
      ...['--print', 'require("node:module").getCompileCacheDir() ?? "nowhere"'],
    ],
    { env: environment, encoding: 'utf8' },
  );
  return { folder: stdout.trim().replace(root, ''), stderr, status };
}

describe('What was compiled is kept', () => {
  it.each([
    ['beside the packages', true, { HOME: '/home' }, '/node_modules/.cache/compiled'],
    ['with the own files', false, { HOME: '/home' }, '/home/.cache/zielgruppenlotse/compiled'],
    ['where the user says', false, { XDG_CACHE_HOME: '/x' }, '/x/zielgruppenlotse/compiled'],
    ['nowhere, without a home', false, {}, 'nowhere'],
    ['nowhere, with nothing to write to', false, { HOME: '/node_modules' }, 'nowhere'],
    ['where Node is told', true, { NODE_COMPILE_CACHE: '/told' }, '/told'],
  ])('%s, and the program starts', (_title, isWritable, places, expected) => {
    installed(isWritable);
    const environment = Object.entries(places).map(([name, place]) => [name, join(root, place)]);
    const { folder, stderr, status } = startedWith(Object.fromEntries(environment));
    expect([status, stderr]).toEqual([0, '']);
    expect(folder.startsWith(expected)).toBe(true);
  });
});
