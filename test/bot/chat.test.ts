import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './running.ts';

const KNOWN = ['--jsonl', '--lang', 'de', '--role', 'fachkraft', '--as-of', '2026-05-04'];
const choose = (option: string) => JSON.stringify({ choose: option });

interface Line {
  readonly question: string | null;
  readonly options: readonly string[];
  readonly messages: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, string>>;
  readonly verdict: { readonly verdict: string } | null;
  readonly language: string;
}

function converse(options: readonly string[], input: readonly string[]): readonly Line[] {
  const { lines, errors, code } = run('chat', options, input);
  expect({ errors, code }).toEqual({ errors: '', code: 0 });
  return lines.map((line) => JSON.parse(line));
}

describe('The conversation for programs', () => {
  it('says one line before any input and one for every line of input, an empty one too', () => {
    const input = ['', choose('baden-wuerttemberg'), 'xyz', '{"choose":7}', '{broken', '  '];
    const turns = converse(KNOWN, input);
    expect(turns).toHaveLength(input.length + 1);
    expect(turns[0]?.question).toBe('bundesland');
    expect(turns.at(-1)?.question).toBe('unterbringung');
  });

  it('has the keys that were promised, in every line', () => {
    for (const turn of converse(KNOWN, [choose('anderes')])) {
      expect(Object.keys(turn)).toEqual([
        'question',
        'options',
        'messages',
        'answers',
        'facts',
        'verdict',
        'language',
      ]);
    }
  });

  it('comes by buttons and typed text to the verdict', () => {
    const input = [
      choose('baden-wuerttemberg'),
      'städtische Unterkunft',
      choose('aufenthaltstitel'),
      '25 II',
      '01/2022',
      choose('weiter'),
    ];
    const end = converse(KNOWN, input).at(-1);
    expect(end).toMatchObject({
      question: null,
      options: [],
      answers: { papier: 'aufenthaltstitel', status: 'p25-2', rolle: 'fachkraft' },
      facts: { asOf: '2026-05-04', unterbringung: 'anschluss', beratungSeit: '2022-01' },
      verdict: { verdict: 'zielgruppe', period: { finding: 'ausgeschoepft' } },
    });
    expect(end?.facts).not.toHaveProperty('papier');
  });

  it('asks for language and role where they are not given', () => {
    const turns = converse(['--jsonl'], [choose('en'), choose('selbst')]);
    expect(turns.map(({ question }) => question)).toEqual(['sprache', 'rolle', 'bundesland']);
    expect(turns.map(({ language }) => language)).toEqual(['de', 'en', 'en']);
  });

  it('shows no key and no placeholder in any message of a whole conversation', () => {
    for (const lang of ['de', 'en']) {
      for (const role of ['fachkraft', 'begleitung', 'selbst']) {
        const input = [
          choose('baden-wuerttemberg'),
          choose('vorlaeufig'),
          'hilfe',
          'warum',
          choose('aufenthaltsgestattung'),
          choose('gute-bleibeperspektive'),
          choose('laufend'),
          '2020',
          '09/2025',
        ];
        const options = ['--jsonl', '--lang', lang, '--role', role, '--as-of', '2026-05-04'];
        const said = converse(options, input).flatMap(({ messages }) => messages);
        expect(
          said.filter((text) => /\{\{|[a-z]+\.[a-z-]+\.[a-z]+|undefined|^$/.test(text)),
        ).toEqual([]);
      }
    }
  });
});

describe('A wrong command line', () => {
  it.each([
    ['an unknown option', ['--nope'], '--nope'],
    ['a switch in the place of a value', ['--as-of', '--jsonl'], '--as-of'],
    ['a word too many', ['nope'], 'nope'],
    ['a language that is not there', ['--lang', 'xx'], 'de, en'],
    ['an unknown role', ['--role', 'chef'], 'fachkraft'],
    ['a day before the letter', ['--as-of', '2020-01-01'], '2021-05-01'],
    ['a file that is not there', ['--rules', '/nowhere.json'], '/nowhere.json'],
  ])('with %s ends with a sentence and code 2', (_, options, named) => {
    const { lines, errors, code } = run('chat', options);
    expect(code).toBe(2);
    expect(lines).toEqual([]);
    expect(errors).toContain(named);
    expect(errors).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it('names the place in a reading that is wrong', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'lotse-')), 'reading.json');
    writeFileSync(file, JSON.stringify({ name: 'Eine Gemeinde', rules: [{ status: 'p99' }] }));
    const { errors, code } = run('chat', ['--rules', file]);
    expect(code).toBe(2);
    expect(errors).toContain('rules.0.status');
  });
});
