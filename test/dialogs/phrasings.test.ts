import { beforeAll, describe, expect, it } from 'vitest';
import { type Outcome, outcomeOf, phrasings } from './phrasings.ts';

const LANGUAGES = ['de', 'en'];

/** Phrasings were collected by people who did not know the recogniser. */
describe.each(LANGUAGES)('Typed answers in %s', (language) => {
  const all = phrasings(language);
  const taken: Record<Outcome, string[]> = { understood: [], missed: [], wrong: [] };

  beforeAll(() => {
    for (const phrasing of all) {
      taken[outcomeOf(phrasing, language)].push(`${phrasing.question}: ${phrasing.text}`);
    }
    const share = ((100 * taken.understood.length) / all.length).toFixed(1);
    console.info(
      `${language}: ${all.length} phrasings, ${share} % understood, ${taken.wrong.length} taken wrongly`,
    );
  });

  it('are more than 300', () => {
    expect(all.length).toBeGreaterThan(300);
  });

  it('are never taken for something else', () => {
    expect(taken.wrong).toEqual([]);
  });

  it('are understood in more than 95 of 100', () => {
    expect(taken.understood.length / all.length).toBeGreaterThan(0.95);
  });
});
