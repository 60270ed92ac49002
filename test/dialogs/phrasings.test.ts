import { beforeAll, describe, expect, it } from 'vitest';
import { i18n } from '../speech.ts';
import { type Outcome, outcomeOf, phrasings } from './phrasings.ts';

/** How many there are at least, and the share understood; what is missed is asked once more. */
const THOROUGH = { count: 300, understood: 0.95 };
const FIRST = { count: 99, understood: 0.9 };
const BOUNDS: Readonly<Record<string, typeof THOROUGH>> = { de: THOROUGH, en: THOROUGH };

/** Phrasings were collected by people who did not know the recogniser. */
describe.each(i18n.codes)('Typed answers in %s', (language) => {
  const all = phrasings(language);
  const { count, understood } = BOUNDS[language] ?? FIRST;
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

  it(`are ${count} or more`, () => {
    expect(all.length).toBeGreaterThanOrEqual(count);
  });

  it('are never taken for something else', () => {
    expect(taken.wrong).toEqual([]);
  });

  it(`are understood in ${100 * understood} of 100 or more`, () => {
    expect(taken.understood.length / all.length).toBeGreaterThanOrEqual(understood);
  });
});
