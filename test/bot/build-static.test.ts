import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { i18n } from '../speech.ts';
import { run } from './running.ts';

const here = mkdtempSync(join(tmpdir(), 'build-'));
const out = join(here, 'out');
const siteFile = join(here, 'site.json');
writeFileSync(
  siteFile,
  JSON.stringify({
    name: 'Eine <Gemeinde>',
    languages: ['uk', 'de'],
    origins: ['https://a.example'],
  }),
);
writeFileSync(join(here, 'wrong.json'), '{"name":7}');

const build = (...options: readonly string[]) => run('build-static', options);

const { say } = i18n.speaker('de', 'fachkraft');

describe('`npm run build:static`', () => {
  afterAll(() => rmSync(here, { recursive: true }));

  it('writes the page into a folder, the same at a second time', () => {
    const contents = () =>
      (readdirSync(out, { recursive: true }) as string[])
        .sort()
        .filter((path) => path !== 'files')
        .map((path) => [path, readFileSync(join(out, path), 'utf8')]);
    expect(build('--site', siteFile, '--out', out).code).toBe(0);
    const first = contents();
    expect(build('--site', siteFile, '--out', out).code).toBe(0);
    expect(contents()).toEqual(first);
    const files = Object.fromEntries(first);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['.htaccess', '_headers', 'nginx.conf', 'regeln.html', 'site.js']),
    );
    // The first of its languages asks; each has a page that begins in it.
    expect(files['index.html']).toContain('<html lang="uk"');
    expect(files['de.html']).toContain('value="fachkraft"');
    expect(files['de.html']).toContain('Eine &lt;Gemeinde>'.replace('>', '&gt;'));
    expect(existsSync(join(out, 'ar.html'))).toBe(false);
    for (const name of ['.htaccess', '_headers', 'nginx.conf'])
      expect(files[name]).toContain("frame-ancestors 'self' https://a.example;");
  });

  it.each<[string, readonly string[], string]>([
    ['without a folder', [], say('folder', 'usage')],
    [
      'with an option that there is not',
      ['--to', out],
      say('errors', 'bad-option', { option: '--to' }),
    ],
    [
      'with a site file that is not there',
      ['--out', out, '--site', join(here, 'none.json')],
      'none.json',
    ],
    ['with a wrong site file', ['--out', out, '--site', join(here, 'wrong.json')], '„name“'],
    ['into a folder of others', ['--out', here], say('folder', 'foreign', { folder: here })],
    ['into a file', ['--out', siteFile], say('folder', 'unwritable', { folder: siteFile })],
  ])('says in a sentence what to do, called %s', (_, options, sentence) => {
    const { code, lines, errors } = build(...options);
    expect([code, lines]).toEqual([2, []]);
    expect(errors).toContain(sentence);
    expect(errors).not.toContain('    at ');
  });
});
