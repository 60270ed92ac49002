import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeEdition } from '../../../bot/page/static/folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const edition = (...names: readonly string[]) =>
  new Map([...names, 'site.js'].map((name) => [name, `made: ${name}`]));

const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const put = (path: string, text: string) => writeFileSync(join(folder, path), text);

describe('A folder that the page is written into', () => {
  it('is made where it is not there', async () => {
    await writeEdition(join(folder, 'new', 'er'), edition('index.html', 'files/a.js'));
    expect(read('new/er/files/a.js')).toBe('made: files/a.js');
  });

  it('has after a second time what was made then, and what others put there', async () => {
    await writeEdition(folder, edition('files/a.1.js', 'index.html'));
    put('ours.txt', 'ours');
    put('index.html', 'changed');
    await writeEdition(folder, edition('files/a.2.js', 'index.html'));
    expect(readdirSync(join(folder, 'files'))).toEqual(['a.2.js']);
    expect(read('index.html')).toBe('made: index.html');
    expect(read('ours.txt')).toBe('ours');
  });

  it('keeps the script of the site where that was changed by hand, time and again', async () => {
    expect(await writeEdition(folder, edition())).toEqual([]);
    put('site.js', 'by hand');
    for (const _ of [1, 2]) expect(await writeEdition(folder, edition())).toEqual(['site.js']);
    expect(read('site.js')).toBe('by hand');
    rmSync(join(folder, 'site.js'));
    expect(await writeEdition(folder, edition())).toEqual([]);
    expect(read('site.js')).toBe('made: site.js');
  });

  it.each([
    ['something of others', () => put('letter.txt', 'dear')],
    ['a list that is none', () => put('zielgruppenlotse.json', '{')],
    [
      'a list of what is elsewhere',
      () => put('zielgruppenlotse.json', '{"files":{"../away.txt":""}}'),
    ],
  ])('is left as it is where it has %s', async (_, prepare) => {
    prepare();
    const before = readdirSync(folder);
    await expect(writeEdition(folder, edition('index.html'))).rejects.toMatchObject({
      id: 'foreign',
    });
    expect(readdirSync(folder)).toEqual(before);
  });

  it.each([
    ['is a file', () => put('out', '')],
    [
      'has a folder where a file is to be',
      () => mkdirSync(join(folder, 'out/index.html'), { recursive: true }),
    ],
  ])('is not written where it %s', async (_, prepare) => {
    prepare();
    const out = join(folder, 'out');
    if (existsSync(join(out, 'index.html')))
      writeFileSync(join(out, 'zielgruppenlotse.json'), '{"files":{}}');
    await expect(writeEdition(out, edition('index.html'))).rejects.toMatchObject({
      id: 'unwritable',
    });
  });
});
