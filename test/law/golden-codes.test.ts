import { describe, expect, it } from 'vitest';
import { CHOICES, MONTHS } from '../../src/facts/values.ts';
import { type Carried, codeOf, readCode } from '../../src/handover/code.ts';
import { numberOf } from '../../src/handover/codebook.ts';
import { readCells } from './expected/table.ts';

/**
 * One code for each value that an answer has ever had, as it was written down once. A line is added
 * with every new value; none is ever changed or deleted: such codes lie in files.
 */
const GOLDEN = readCells('../golden-codes.tsv').map(
  ({ fact = '', value = '', code = '' }) => [fact, value, code] as const,
);

/** The values of a closed list, and the words that stand in the place of a month. */
const VALUES = [
  ...Object.entries(CHOICES).flatMap(([fact, values]) => values.map((value) => [fact, value])),
  ...Object.entries(MONTHS).flatMap(([fact, { words }]) => words.map((word) => [fact, word])),
].map(([fact = '', value = '']) => [fact, value] as const);

describe('A code that was written down', () => {
  it.each(GOLDEN)('%s: %s is %s for good', (fact, value, code) => {
    const answers: Carried = { [fact]: value };
    expect(readCode(code)).toEqual({ answers, gone: [] });
    expect(codeOf(answers)).toBe(code);
  });

  it.each(VALUES)('%s: %s has one', (fact, value) => {
    const known = GOLDEN.filter(([key, each]) => key === fact && each === value);
    expect(known.length, `golden-codes.tsv: ${fact}\t${value}\t${codeOf({ [fact]: value })}`).toBe(
      1,
    );
  });

  it('has months, early and late, of each fact that is one', () => {
    for (const fact of Object.keys(MONTHS)) {
      const months = GOLDEN.filter(([key, value]) => key === fact && /^\d/.test(value));
      expect(months.length).toBeGreaterThan(4);
    }
  });

  it('has no number for what is no value', () => {
    expect(numberOf('status', 'p99')).toBe(0);
  });
});
