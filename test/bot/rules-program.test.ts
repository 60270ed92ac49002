import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './running.ts';

describe('The rules, from a terminal', () => {
  it('are Markdown', () => {
    const { lines, errors, code } = run('rules', []);
    expect([code, errors]).toEqual([0, '']);
    expect(lines[0]).toMatch(/^# /);
    expect(lines).toContain('#### Zeile wohnung-direkt');
  });

  it('are a page where one is asked for, with a municipality’s reading', () => {
    const file = join(tmpdir(), `lotse-reading-${process.pid}.json`);
    const rule = {
      unterbringung: 'andere',
      finding: 'met',
      ground: ['O'],
      source: { title: 'Schreiben der Bewilligungsstelle' },
    };
    writeFileSync(file, JSON.stringify({ name: 'Eine Gemeinde', rules: [rule] }));
    const { lines, code } = run('rules', ['--html', '--rules', file]);
    expect(code).toBe(0);
    expect(lines[0]).toBe('<!doctype html>');
    expect(lines.join('\n')).toContain('id="zeile-eigene-lesart"');
  });

  it('are those of a day', () => {
    const { lines } = run('rules', ['--as-of', '2022-01-01']);
    expect(lines).not.toContain('#### Zeile p24');
  });

  it.each([
    ['an option that is not there', ['--xml'], 'npm run -s rules'],
    ['a day before all others', ['--as-of', '2020-01-01'], '2021-05-01'],
    ['a file that is not there', ['--rules', '/nowhere.json'], '/nowhere.json'],
  ])('say what is wrong with %s', (_, options, named) => {
    const { lines, errors, code } = run('rules', options);
    expect([code, lines]).toEqual([2, []]);
    expect(errors).toContain(named);
  });
});
