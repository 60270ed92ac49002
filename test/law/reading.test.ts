import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { explain } from '../../src/explain.ts';
import { FactsError } from '../../src/facts/error.ts';
import { openKeys } from '../../src/open-keys.ts';
import { withReading } from '../../src/reading.ts';

const source = { title: 'Schreiben der Bewilligungsstelle', date: '2025-03-01' };
const rule = { finding: 'met', ground: ['O'], source } as const;
const here = { asOf: '2026-05-04', bundesland: 'baden-wuerttemberg', unterbringung: 'anschluss' };

const titled = (title: string) => ({ ...rule, status: 'p24', source: { title } });

function reading(...rules: readonly object[]) {
  return withReading({ name: 'Eine Gemeinde', rules });
}

describe("A municipality's own reading", () => {
  const own = reading({ ...rule, status: 'duldung-60c' });

  it('lets § 60c be met where it says so, and names its source in the verdict', () => {
    const { verdict, prerequisites, notices } = assess({ ...here, status: 'duldung-60c' }, own);
    expect(verdict).toBe('zielgruppe');
    const [reason] = prerequisites.bleibeperspektive.reasons;
    expect(reason).toMatchObject({ ground: ['O'], sources: [{ ...source, id: 'lesart-1' }] });
    expect(notices).toContainEqual({
      id: 'eigene-lesart',
      params: { name: 'Eine Gemeinde', title: source.title },
    });
  });

  it.each([
    ['p104c', '2026-05-04', ['p104c-befristet', 'p104c-antrag-vorbei']],
    ['p24', '2026-11-29', ['p24-verlaengert', 'p24-drittstaat', 'p24-eu-bis-2028']],
    ['p25-2', '2026-05-04', ['widerruf']],
  ] as const)('has said with it what is to be minded of the title: %s', (status, asOf, ids) => {
    const facts = { ...here, asOf, status };
    const { notices } = assess(facts, reading({ ...rule, status, finding: 'open' }));
    const builtIn = assess(facts).notices.filter(({ id }) => ids.some((each) => each === id));
    expect(builtIn.map(({ id }) => id)).toEqual(ids);
    expect(notices).toEqual(expect.arrayContaining(builtIn));
    expect(notices.map(({ id }) => id)).toContain('eigene-lesart');
  });

  it('that decides both prerequisites is named once', () => {
    const both = reading({ ...rule, status: 'p25-2' }, { ...rule, unterbringung: 'andere' });
    const { notices } = assess({ ...here, unterbringung: 'andere', status: 'p25-2' }, both);
    expect(notices.filter(({ id }) => id === 'eigene-lesart')).toHaveLength(1);
    expect(new Set(notices.map(({ id }) => id)).size).toBe(notices.length);
  });

  it('leaves every other status as it was', () => {
    expect(assess({ ...here, status: 'duldung-60d' }, own)).toEqual(
      assess({ ...here, status: 'duldung-60d' }),
    );
  });

  it('spares the question that it has settled', () => {
    const settled = reading({ ...rule, status: 'duldung-60a' });
    const facts = { ...here, status: 'duldung-60a' } as const;
    expect([...openKeys(facts as never, settled)]).not.toContain('bleiberechtsantrag');
  });

  it('can decide an accommodation', () => {
    const { verdict } = assess(
      { ...here, unterbringung: 'andere', status: 'p25-2' },
      reading({ ...rule, unterbringung: 'andere' }),
    );
    expect(verdict).toBe('zielgruppe');
  });

  it('holds only during its time', () => {
    const timed = reading({ ...rule, status: 'duldung-60c', from: '2025-01-01', to: '2025-12-31' });
    const verdicts = ['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01'].map(
      (asOf) => assess({ ...here, asOf, status: 'duldung-60c' }, timed).verdict,
    );
    expect(verdicts).toEqual(['einzelfall', 'zielgruppe', 'zielgruppe', 'einzelfall']);
  });

  it('decides a Fiktionsbescheinigung only where it reads as no other title', () => {
    const fiktion = reading({ ...rule, status: 'fiktion' });
    const found = (facts: object) =>
      assess({ ...here, status: 'fiktion', ...facts }, fiktion).prerequisites.bleibeperspektive
        .reasons[0]?.id;
    expect(found({ fiktionsgrund: 'erstantrag-andere' })).toBe('eigene-lesart');
    expect(found({})).toBe('eigene-lesart');
    expect(found({ fiktionsgrund: 'erstantrag-24' })).toBe('p24');
  });

  it('may go without a date of its source', () => {
    const undated = reading({ ...rule, source: { title: 'Satzung' }, status: 'duldung-60c' });
    const { prerequisites } = assess({ ...here, status: 'duldung-60c' }, undated);
    expect(prerequisites.bleibeperspektive.reasons[0]?.sources[0]).toEqual({
      id: 'lesart-1',
      title: 'Satzung',
    });
  });

  it('that contradicts itself is explained: nothing is spared', () => {
    const both = reading(
      { ...rule, unterbringung: 'andere' },
      { ...rule, unterbringung: 'andere', finding: 'not-met' },
    );
    const { decisive } = explain({ ...here, unterbringung: 'andere', status: 'p25-2' }, both);
    expect(decisive.map(({ key }) => key)).toEqual(['status', 'unterbringung', 'bundesland']);
  });

  it.each([
    ['an unknown status', { ...rule, status: 'duldung-60x' }, 'rules.0.status'],
    ['an unknown finding', { ...rule, status: 'p24', finding: 'maybe' }, 'rules.0.finding'],
    ['no source', { ...rule, status: 'p24', source: undefined }, 'rules.0.source'],
    ['a day that does not exist', { ...rule, status: 'p24', from: '2025-02-30' }, 'rules.0.from'],
    ['neither a status nor an accommodation', rule, 'rules.0'],
    ['both at once', { ...rule, status: 'p24', unterbringung: 'andere' }, 'rules.0'],
    ['a title that breaks its line', titled('Ein\nSchreiben'), 'rules.0.source.title'],
    ['a title that turns its direction', titled('\u202ESchreiben'), 'rules.0.source.title'],
    ['a key nobody knows', { ...rule, status: 'p24', note: 'x' }, 'rules.0.note'],
  ])('with %s is refused at its place', (_, wrong, key) => {
    const refused = () => reading(wrong);
    expect(refused).toThrow(FactsError);
    expect(refused).toThrow(expect.objectContaining({ key }));
  });

  it('whose name has signs that are not seen is refused, and the first of them is named', () => {
    expect(() => withReading({ name: 'Eine \u202EGemeinde\n', rules: [rule] })).toThrow(
      expect.objectContaining({ key: 'name', allowed: ['!U+202E'] }),
    );
  });

  it.each([
    [{ ...rule, status: 'p24', from: '2025-02-30' }, 'YYYY-MM-DD'],
    [rule, 'status | unterbringung'],
  ])('is told what is expected: %j', (wrong, expected) => {
    expect(() => reading(wrong)).toThrow(expect.objectContaining({ allowed: [expected] }));
  });

  it('that is no reading at all is refused', () => {
    expect(() => withReading('nothing')).toThrow(FactsError);
  });
});
