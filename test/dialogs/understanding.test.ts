import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languagesIn, linesOf, ROUNDS, rowsOf, understood } from './understanding.ts';

const document = readFileSync(new URL('../../docs/understanding.md', import.meta.url), 'utf8');

const languages = new Set(ROUNDS.flatMap(languagesIn));

describe.each([...languages])('What strangers typed in %s', (language) => {
  const rounds = ROUNDS.filter((round) => languagesIn(round).includes(language));
  const outcomes = rounds
    .flatMap((round) => linesOf(round, language))
    .map((line) => ({ line, how: understood(line, language) }));

  it('is taken for something else less often than at first contact', () => {
    const now = outcomes.filter(({ how }) => how === 'wrong').length;
    const once = outcomes.filter(({ line }) => line.firstContact === 'wrong').length;
    expect(now).toBeLessThanOrEqual(once);
  });

  it('is right at once at least as often as at first contact', () => {
    const now = outcomes.filter(({ how }) => how === 'right').length;
    const once = outcomes.filter(({ line }) => line.firstContact === 'right').length;
    expect(now).toBeGreaterThanOrEqual(once);
  });
});

describe.each(ROUNDS)('Round %s', (round) => {
  it('is published as it was taken at first contact', () => {
    for (const row of rowsOf(round)) expect(document).toContain(`| ${row.join(' | ')} |`);
  });
});
