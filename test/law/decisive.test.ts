import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { decisiveKeys } from '../../src/decisive.ts';
import { explain } from '../../src/explain.ts';
import { type Facts, parseFacts } from '../../src/facts/schema.ts';
import { possibleVerdicts } from '../../src/possible-verdicts.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import { circumstances } from './space.ts';

const AS_OF = ['2026-05-04', '2022-03-10'] as const;

const BY_STATUS: readonly (keyof Facts)[] = ['status', 'fiktionsgrund', 'bisherigerTitel'];

/** What an answer is asked after, as far as a record has it: it says nothing without. */
const ASKED_AFTER: Readonly<Partial<Record<keyof Facts, readonly (keyof Facts)[]>>> = {
  herkunft: ['status'],
  verfahren: ['status'],
  bleiberechtsantrag: ['status'],
  fiktionsgrund: ['status'],
  bisherigerTitel: ['status', 'fiktionsgrund'],
  bezug: BY_STATUS,
  fluchthintergrund: [...BY_STATUS, 'bezug'],
  wohnungsweg: ['unterbringung'],
  vorlaeufigSeit: ['unterbringung'],
};

/** Every subset of some keys in which nothing stands without what it is asked after. */
function subsets(keys: readonly (keyof Facts)[]): readonly (readonly (keyof Facts)[])[] {
  const all = Array.from({ length: 2 ** keys.length }, (_, mask) =>
    keys.filter((_key, index) => (mask & (2 ** index)) > 0),
  );
  const isWhole = (some: readonly (keyof Facts)[]) =>
    some.every((key) =>
      (ASKED_AFTER[key] ?? []).every((each) => some.includes(each) || !keys.includes(each)),
    );
  return all.filter(isWhole);
}

describe.each(AS_OF)('On %s the answers that decide', (asOf) => {
  const space = [...circumstances(asOf)].map((facts) => ({
    facts,
    verdict: assess(facts).verdict,
  }));
  // Family reunification is what both tables look at in more than the title.
  const some = space.filter(
    ({ facts }, index) => index % 41 === 0 || (facts.bezug !== undefined && index % 7 === 0),
  );

  /** Whether all records of the space that agree in these answers have one verdict. */
  function settles(facts: Facts, keys: readonly (keyof Facts)[]): boolean {
    const agreeing = space.filter((each) => keys.every((key) => each.facts[key] === facts[key]));
    return new Set(agreeing.map(({ verdict }) => verdict)).size === 1;
  }

  it('settle the verdict, and no smaller set of answers does', () => {
    for (const { facts } of some) {
      const decisive = decisiveKeys(facts, BUILT_IN);
      const keys = (Object.keys(facts) as (keyof Facts)[]).filter((key) => key !== 'asOf');
      const smaller = subsets(keys).filter((each) => each.length < decisive.length);
      expect([facts, settles(facts, decisive)]).toEqual([facts, true]);
      expect([facts, smaller.filter((each) => settles(facts, each))]).toEqual([facts, []]);
    }
  });

  it('are found in every record, and the verdict is among those that are possible', () => {
    for (const { facts, verdict } of some) {
      expect(new Set(possibleVerdicts(facts, BUILT_IN))).toEqual(new Set([verdict]));
      expect(decisiveKeys(facts, BUILT_IN).every((key) => key in facts)).toBe(true);
    }
  });
});

describe('What decides', () => {
  it.each([
    [
      'another Land',
      { bundesland: 'anderes', unterbringung: 'anschluss', status: 'p25-2' },
      ['bundesland'],
    ],
    [
      'a status that rules it out',
      {
        bundesland: 'baden-wuerttemberg',
        unterbringung: 'anschluss',
        status: 'duldung-60a',
        bleiberechtsantrag: 'nein',
      },
      ['status', 'bleiberechtsantrag'],
    ],
    [
      'all three where all is met',
      { bundesland: 'baden-wuerttemberg', unterbringung: 'anschluss', status: 'p25-2' },
      ['status', 'unterbringung', 'bundesland'],
    ],
    [
      'what is not known, too',
      { bundesland: 'baden-wuerttemberg', status: 'p25-2' },
      ['status', 'unterbringung', 'bundesland'],
    ],
  ])('is %s', (_, answers, keys) => {
    const facts = parseFacts({ asOf: '2026-05-04', ...answers });
    expect(decisiveKeys(facts, BUILT_IN)).toEqual(keys);
  });

  it('is said with the answer, also where there was none', () => {
    const facts = { asOf: '2026-05-04', bundesland: 'baden-wuerttemberg', status: 'p25-2' };
    expect(explain(facts, BUILT_IN)).toMatchObject({
      verdict: 'einzelfall',
      decisive: [
        { key: 'status', value: 'p25-2' },
        { key: 'unterbringung', value: 'unbekannt' },
        { key: 'bundesland', value: 'baden-wuerttemberg' },
      ],
    });
  });

  it('is not all that is explained: what is open is, too', () => {
    const facts = {
      bundesland: 'baden-wuerttemberg',
      unterbringung: 'vorlaeufig',
      status: 'titel-unbekannt',
    };
    const { decisive, because } = explain({ asOf: '2026-05-04', ...facts }, BUILT_IN);
    expect(decisive.map(({ key }) => key)).not.toContain('unterbringung');
    expect(because.flatMap(({ reasons }) => reasons.map(({ id }) => id))).toEqual([
      'titel-unbekannt',
      'bundesland-baden-wuerttemberg',
      'vorlaeufig-status-unbekannt',
    ]);
  });

  it('leaves out what is open where the programme does not hold', () => {
    const facts = { bundesland: 'anderes', unterbringung: 'andere', status: 'duldung-60c' };
    const { because } = explain({ asOf: '2026-05-04', ...facts }, BUILT_IN);
    expect(because.flatMap(({ reasons }) => reasons.map(({ id }) => id))).toEqual([
      'bundesland-anderes',
    ]);
  });
});
