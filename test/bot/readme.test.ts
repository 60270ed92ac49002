import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './running.ts';

/** Without what only keeps a number with its sign. */
const spaced = (text: string) => text.replaceAll('\u00A0', ' ');

const README = spaced(readFileSync('README.md', 'utf8'));

/** The indented lines of the README from one that begins so, as far as they go on. */
function exampleFrom(first: string): readonly string[] {
  expect(README).toContain(`\n    ${first}`);
  const [, rest = ''] = README.split(`\n    ${first}`);
  const [example = ''] = `${first}${rest}`.split(/\n(?=\S)/);
  return example
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What stands before something left out. */
const shown = (line: string) => line.split('[…]')[0]?.trim() ?? '';

describe('What the README shows is what the programs print', () => {
  it('in the conversation', () => {
    const [command = '', ...lines] = exampleFrom('$ npm run -s chat -- --lang');
    const options = command.split(' -- ')[1]?.split(' ') ?? [];
    const typed = lines.filter((line) => line.startsWith('> ')).map((line) => line.slice(2));
    const output = run('chat', options, [...typed, '60a', 'nein', 'weiter']).lines.join('\n');
    for (const line of lines.filter((each) => !each.startsWith('>')))
      expect(spaced(output)).toContain(shown(line));
  });

  it('of a table, and of what is wrong in it', () => {
    const lines = exampleFrom('Fall;');
    const file = join(mkdtempSync(join(tmpdir(), 'lotse-')), 'faelle.csv');
    writeFileSync(
      file,
      lines.filter((line) => line.includes(';') && !line.startsWith('Zeile')).join('\n'),
    );
    const { errors } = run('assess', ['--csv', file]);
    for (const line of lines.filter((each) => /^Zeile|geprüft/.test(each)))
      expect(spaced(errors)).toContain(shown(line));
  });

  it('to a program', () => {
    const [command = '', ...lines] = exampleFrom('$ npm run -s chat -- --jsonl');
    const [line = ''] = run('chat', command.split(' -- ')[1]?.split(' ') ?? []).lines;
    const { messages: _, ...printed } = JSON.parse(line);
    const { messages: __, ...told } = JSON.parse(lines.join('').replace('[…]', '[]'));
    expect(printed).toEqual(told);
  });

  it('of an assessment', () => {
    const [command = '', line = ''] = exampleFrom("$ echo '{");
    const record = /'(.*)'/.exec(command)?.[1] ?? '';
    const { lines } = run('assess', [], [record]);
    expect(lines[0]).toContain(line.split(',…')[0]);
  });
});
