import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { run } from './running.ts';

/** A Duldung in the accommodation of a municipality, with no application under way. */
const CODE = 'Z401-CDFG';

const on = ['--as-of', '2026-05-04'];

describe('The note for the file, from a terminal', () => {
  it('is written of the answers in a code, as text', () => {
    const { lines, errors, code } = run('vermerk', ['--text', ...on], ['', CODE.toLowerCase()]);
    expect([code, errors]).toEqual([0, '']);
    const text = lines.join('\n');
    expect(text).toContain('Stichtag: 4. Mai 2026');
    expect(text).toContain('Bleibeperspektive: verneint');
  });

  it('is written of a record in JSON, which has its own reference date', () => {
    const record = { asOf: '2022-05-04', unterbringung: 'anschluss', status: 'p25-2' };
    const { lines } = run('vermerk', ['--text', ...on], [JSON.stringify(record)]);
    expect(lines.join('\n')).toContain('Stichtag: 4. Mai 2022');
  });

  it('is a PDF where no text is asked for', () => {
    const { stdout, status } = spawnSync(
      process.execPath,
      ['bot/programs/vermerk.ts', '--with', 'ar', ...on],
      { input: CODE },
    );
    expect(status).toBe(0);
    expect(stdout.subarray(0, 5).toString()).toBe('%PDF-');
    expect(stdout.toString('latin1').trimEnd()).toMatch(/%%EOF$/);
  });

  it('names what of a code cannot be on that day, in the note as beside it, and goes on with the rest', () => {
    // § 104c, which was not there yet.
    const { lines, errors, code } = run('vermerk', ['--text', '--as-of', '2022-03-10'], ['ZJDZ-S']);
    expect(errors).toContain('104c');
    expect(lines.find((line) => line.includes('104c'))).toContain('am Stichtag nicht möglich');
    expect(code).toBe(0);
  });

  it('is one on all of a family, with a code or a record in each line', () => {
    const record = JSON.stringify({
      asOf: '2026-05-04',
      unterbringung: 'anschluss',
      status: 'p25a',
    });
    const { lines, code } = run('vermerk', ['--text', ...on], [CODE, '', record]);
    expect(code).toBe(0);
    expect(lines).toEqual(expect.arrayContaining(['Person 1', 'Person 2']));
    expect(lines.filter((line) => line.includes('Unterbringung: Anschluss'))).toHaveLength(1);
  });

  it('is on no more persons than a family has', () => {
    const { errors, code } = run('vermerk', ['--text', ...on], new Array(21).fill(CODE));
    expect([code, errors]).toEqual([2, expect.stringContaining('20')]);
  });

  it.each([
    ['a code with a wrong sign', ['--text'], ['Z401-CDFH'], 'Code'],
    ['a record with a wrong value', ['--text'], ['{"status":"p99"}'], 'p99'],
    ['what is neither', ['--text'], ['hallo'], 'JSON'],
    ['nothing at all', ['--text'], [''], 'npm run -s vermerk'],
    ['a language that is not there', ['--text', '--with', 'xx'], [CODE], 'xx'],
  ])('says what is wrong with %s, and writes nothing', (_, options, input, named) => {
    const { lines, errors, code } = run('vermerk', options, input);
    expect([code, lines]).toEqual([2, []]);
    expect(errors).toContain(named);
  });
});
