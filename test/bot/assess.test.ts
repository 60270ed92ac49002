import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { today } from '../../bot/clock.ts';
import { run } from './running.ts';

const record = {
  asOf: '2026-05-04',
  bundesland: 'baden-wuerttemberg',
  unterbringung: 'anschluss',
  status: 'duldung-60c',
};

describe('Assessing a list of records', () => {
  it('prints one assessment a line', () => {
    const { lines, code } = run('assess', [], [JSON.stringify(record), JSON.stringify(record)]);
    expect(code).toBe(0);
    expect(lines.map((line) => JSON.parse(line).verdict)).toEqual(['einzelfall', 'einzelfall']);
  });

  it('puts an error in the place of a bad record, goes on, and ends with 1', () => {
    const bad = { ...record, status: 'p99' };
    const input = [JSON.stringify(bad), 'no json', '', '[]', JSON.stringify(record)];
    const { lines, code } = run('assess', [], input);
    const [first, second, third, last] = lines.map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(first.error).toMatchObject({ key: 'status', value: 'p99' });
    expect(first.error.allowed).toContain('duldung-60c');
    expect(first.error.message).toContain('p99');
    expect(second.error).toMatchObject({ key: null, value: 'no json' });
    expect(third.error.key).toBeNull();
    expect(last.verdict).toBe('einzelfall');
  });

  it('takes today in Baden-Württemberg where no reference date is given', () => {
    const { asOf: _, ...undated } = record;
    const { lines } = run('assess', [], [JSON.stringify(undated)]);
    // The day may turn while the program runs.
    expect([today(), JSON.parse(lines[0] ?? '{}').asOf].sort()[0]).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(JSON.parse(lines[0] ?? '{}').asOf <= today()).toBe(true);
  });

  it.each(['de', 'en'])('explains in %s instead, errors too', (language) => {
    const input = [JSON.stringify(record), '{"x":1}'];
    const { lines, code } = run('assess', ['--explain', language], input);
    const text = lines.join('\n');
    expect(code).toBe(1);
    expect(text).toContain('§\u00A060c AufenthG');
    expect(text).not.toContain('{');
  });

  it("decides by a municipality's own reading", () => {
    const file = join(mkdtempSync(join(tmpdir(), 'lotse-')), 'reading.json');
    const source = { title: 'Schreiben der Bewilligungsstelle' };
    const rule = { status: 'duldung-60c', finding: 'met', ground: ['O'], source };
    writeFileSync(file, JSON.stringify({ name: 'Eine Gemeinde', rules: [rule] }));
    const { lines } = run('assess', ['--rules', file, '--explain', 'de'], [JSON.stringify(record)]);
    expect(lines.join('\n')).toContain(source.title);
  });

  it('ends quietly with 2 where an option is wrong', () => {
    expect(run('assess', ['--explain', 'xx']).code).toBe(2);
  });
});
