import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSite } from '../../bot/config/site.ts';
import { LocaleError } from '../../bot/words/load.ts';
import { loadSpeech } from '../../bot/words/speech.ts';
import { run } from '../bot/running.ts';
import { copyOfProject } from '../house/copied.ts';
import { i18n } from '../speech.ts';

type Damage = (path: string) => void;

const gone: Damage = (path) => rmSync(path);
const torn: Damage = (path) => writeFileSync(path, readFileSync(path, 'utf8').slice(0, -3));
const holding =
  (value: unknown): Damage =>
  (path) =>
    writeFileSync(path, JSON.stringify(value));
const without =
  (key: string): Damage =>
  (path) => {
    const { [key]: _, ...others } = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify(others));
  };

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The words in a folder of their own, with one file damaged. */
function damaged(file: string, damage: Damage): string {
  const folder = mkdtempSync(join(tmpdir(), 'locales-'));
  folders.push(folder);
  cpSync('locales', folder, { recursive: true });
  damage(join(folder, file));
  return folder;
}

const FILES: readonly (readonly [string, string, Damage, object])[] = [
  ['texts that are gone', 'ps/dialog.json', gone, { problem: 'isMissing' }],
  ['terms that are gone', 'ps/terms.json', gone, { problem: 'isMissing' }],
  ['texts that are torn', 'ps/reasons.json', torn, { problem: 'isNoJson' }],
  ['texts that are none', 'ps/web.json', holding(null), { problem: 'isWrong', key: '' }],
  ['a text that is none', 'ps/web.json', holding({ open: 7 }), { key: 'open' }],
  ['names that are a list', 'ps/aliases.json', holding([]), { problem: 'isWrong', key: '' }],
  ['an option without names', 'ps/aliases.json', holding({ rolle: { selbst: 'x' } }), {}],
  ['a kind of small words missing', 'ps/grammar.json', without('negators'), { key: 'negators' }],
  ['words of time that are no list', 'ps/grammar.json', holding({ filler: {} }), {}],
  ['no pattern to name a language', 'ps/commands.json', without('sprache:*'), { key: 'sprache:*' }],
  ['no names of languages', 'ps/commands.json', without('languages'), { key: 'languages' }],
  ['no kind of places', 'ps/places.json', without('towns'), { key: 'towns' }],
  ['no names of countries', 'ps/countries.json', holding({ SY: 'x' }), { key: 'SY' }],
];

describe('A language is not offered', () => {
  it.each(FILES)('with %s, and all others are: %s', (_, file, damage, fault) => {
    const speech = loadSpeech(damaged(file, damage));
    expect(speech.i18n.codes).toEqual(i18n.codes.filter((code) => code !== 'ps'));
    expect(speech.lost).toMatchObject([{ language: 'ps', fault: { file, ...fault } }]);
    expect(speech.lexiconOf(null).command('english please')).toBe('sprache:en');
  });

  it.each([
    ['without a script', { script: undefined }, 'script'],
    ['with a direction that there is not', { dir: 'up' }, 'dir'],
    ['that Intl cannot know', { intl: 'x_x' }, 'intl'],
    ['of a language that is not there', { of: 'xx' }, 'of'],
  ])('where its line in the table is one %s', (_, change, key) => {
    const folder = damaged('languages.json', (path) => {
      const table: { code: string }[] = JSON.parse(readFileSync(path, 'utf8'));
      const changed = table.map((line) => (line.code === 'ps' ? { ...line, ...change } : line));
      writeFileSync(path, JSON.stringify(changed));
    });
    const { lost } = loadSpeech(folder);
    const file = 'languages.json';
    expect(lost).toMatchObject([
      { language: 'ps', fault: { file, key: expect.stringContaining(key) } },
    ]);
  });

  it('nor is its variety, which cannot be understood without it', () => {
    const folder = damaged('languages.json', (path) => {
      const table: object[] = JSON.parse(readFileSync(path, 'utf8'));
      const variety = { ...table.at(-1), code: 'ps-simple', of: 'ps' };
      writeFileSync(path, JSON.stringify([...table, variety]));
    });
    rmSync(join(folder, 'ps', 'web.json'));
    expect(loadSpeech(folder).lost.map(({ language }) => language)).toEqual(['ps', 'ps-simple']);
  });

  it('nor is one that is typed as it is', () => {
    const folder = damaged('fa/aliases.json', gone);
    const { lost } = loadSpeech(folder);
    expect(lost).toMatchObject([
      { language: 'fa', fault: { file: 'fa/aliases.json' } },
      { language: 'fa-AF', fault: { file: 'fa/aliases.json' } },
    ]);
  });

  it('and a site file that names it is none the worse', () => {
    const folder = damaged('ps/web.json', gone);
    const file = join(folder, 'site.json');
    const { i18n: left } = loadSpeech(folder);
    writeFileSync(file, JSON.stringify({ languages: ['ps', 'en'] }));
    expect(readSite(file, left.codes, ['ps']).languages).toEqual(['en']);
    writeFileSync(file, JSON.stringify({ languages: ['ps'] }));
    expect(readSite(file, left.codes, ['ps']).languages).toEqual(['de']);
  });
});

describe('Nothing can be said', () => {
  it.each([
    ['de/dialog.json', gone],
    ['de/table.json', gone],
    ['de/grammar.json', torn],
    ['de/terms.json', holding([])],
    ['languages.json', gone],
    ['languages.json', holding([{ code: 'en' }])],
    ['languages.json', holding({})],
    ['languages.json', holding([])],
  ])('without %s (%o)', (file, damage) => {
    const folder = damaged(file, damage);
    expect(() => loadSpeech(folder)).toThrow(LocaleError);
    expect(() => loadSpeech(folder)).toThrow(file);
  });
});

describe('A program', () => {
  const root = copyOfProject();
  folders.push(root);

  it('says which language it lost and by which file, and speaks the others', () => {
    rmSync(join(root, 'locales', 'ps', 'dialog.json'));
    const { lines, errors, code } = run('chat', ['--jsonl', '--lang', 'fa'], [], root);
    expect(code).toBe(0);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ language: 'fa' });
    expect(errors.trim().split('\n')).toEqual([expect.stringMatching(/ps.*ps\/dialog\.json/)]);
  });

  it('ends with the name of the file that German lacks', () => {
    rmSync(join(root, 'locales', 'de', 'dialog.json'));
    const { errors, code } = run('chat', [], [], root);
    expect(code).toBe(2);
    expect(errors).toMatch(/locales\/de\/dialog\.json/);
    expect(errors).not.toMatch(/ {4}at /);
    rmSync(join(root, 'locales', 'de', 'locales.json'));
    expect(run('chat', [], [], root).errors).toMatch(/^locales\/de\/\w+\.json/);
  });
});
