import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { decisiveKeys, possibleVerdicts } from '../../src/decisive.ts';
import { explain } from '../../src/explain.ts';
import type { Facts } from '../../src/facts/schema.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import { circumstances } from './space.ts';

type Answers = Readonly<Record<string, string>>;

const AS_OF = ['2026-05-04', '2022-03-10'] as const;

const BY_STATUS = ['status', 'fiktionsgrund', 'bisherigerTitel'];

/** What an answer is asked after, as far as a record has it: it says nothing without. */
const ASKED_AFTER: Readonly<Record<string, readonly string[]>> = {
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
function subsets(keys: readonly string[]): readonly (readonly string[])[] {
  const all = Array.from({ length: 2 ** keys.length }, (_, mask) =>
    keys.filter((_key, index) => (mask & (2 ** index)) > 0),
  );
  const isWhole = (some: readonly string[]) =>
    some.every((key) =>
      (ASKED_AFTER[key] ?? []).every((each) => some.includes(each) || !keys.includes(each)),
    );
  return all.filter(isWhole);
}

describe.each(AS_OF)('On %s the answers that decide', (asOf) => {
  const space = [...circumstances(asOf)].map((facts) => ({
    answers: facts as unknown as Answers,
    verdict: assess(facts).verdict,
  }));
  const some = space.filter((_, index) => index % 41 === 0);

  /** Whether all records of the space that agree in these answers have one verdict. */
  function settles(answers: Answers, keys: readonly string[]): boolean {
    const agreeing = space.filter((each) =>
      keys.every((key) => each.answers[key] === answers[key]),
    );
    return new Set(agreeing.map(({ verdict }) => verdict)).size === 1;
  }

  it('settle the verdict, and no smaller set of answers does', () => {
    for (const { answers } of some) {
      const decisive = decisiveKeys(answers as unknown as Facts, BUILT_IN);
      const keys = Object.keys(answers).filter((key) => key !== 'asOf');
      const smaller = subsets(keys).filter((each) => each.length < decisive.length);
      expect([answers, settles(answers, decisive)]).toEqual([answers, true]);
      expect([answers, smaller.filter((each) => settles(answers, each))]).toEqual([answers, []]);
    }
  });

  it('are found in every record, and the verdict is among those that are possible', () => {
    for (const { answers, verdict } of some) {
      const facts = answers as unknown as Facts;
      expect([...possibleVerdicts(facts, BUILT_IN)]).toEqual([verdict]);
      const keys = decisiveKeys(facts, BUILT_IN);
      expect(keys.every((key) => key in answers)).toBe(true);
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
    const facts = { asOf: '2026-05-04', ...answers } as unknown as Facts;
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
});
