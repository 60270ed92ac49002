import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { addMonths, monthOf, monthsBetween } from '../../src/calendar.ts';
import { MONTHS_AGO } from '../../src/circumstances.ts';
import type { Facts } from '../../src/facts/schema.ts';
import { existsOn, type FactKey } from '../../src/facts/values.ts';
import { type Bundle, type LawDiff, lawDiff } from '../../src/law-diff.ts';
import { withReading } from '../../src/reading.ts';
import { BUILT_IN } from '../../src/rule-set.ts';
import { run } from '../bot/running.ts';
import { DATES } from './expected/oracle.ts';
import { circumstances } from './space.ts';

const on = (asOf: string) => ({ asOf, rules: BUILT_IN });
const between = (before: string, after: string) => lawDiff(on(before), on(after));
const count = ({ verdicts }: LawDiff) => verdicts.reduce((sum, each) => sum + each.count, 0);

const LATER = DATES.filter((day) => day >= '2021-05-01');
const [FIRST = '', ...OTHERS] = LATER;
/** Each day with its neighbour, and with the first: what lies between is told as one. */
const PAIRS = [
  ...OTHERS.map((after, index) => [LATER[index] ?? FIRST, after] as const),
  ...OTHERS.slice(1).map((after) => [FIRST, after] as const),
];

/** How long before its reference date a month lies, as the span that it is in. */
function spanOf(month: string, asOf: string): number | undefined {
  const ago = monthsBetween(month, monthOf(asOf));
  return MONTHS_AGO.findLast((each) => each <= ago);
}

function isIn(bundle: Bundle, facts: Facts): boolean {
  return (Object.entries(bundle) as [FactKey, readonly unknown[]][]).every(([key, values]) => {
    const value = facts[key] ?? 'unbekannt';
    return values.includes(/^\d/.test(value) ? spanOf(value, facts.asOf) : value);
  });
}

/** The same circumstances on another day: what began then began as long before it. */
function movedTo(facts: Facts, asOf: string): Facts {
  const months = monthsBetween(monthOf(facts.asOf), monthOf(asOf));
  const { vorlaeufigSeit: seit } = facts;
  const isMonth = seit !== undefined && seit !== 'unbekannt';
  return { ...facts, asOf, ...(isMonth && { vorlaeufigSeit: addMonths(seit, months) }) };
}

describe('What changes between two days', () => {
  it.each(PAIRS)('from %s to %s is all that changes, and nothing else', (before, after) => {
    const { verdicts } = between(before, after);
    const wrong: Facts[] = [];
    let changed = 0;
    for (const facts of circumstances(before)) {
      const later = movedTo(facts, after);
      if (!existsOn('bisherigerTitel', facts.bisherigerTitel ?? 'unbekannt', after)) continue;
      const [one, other] = [assess(facts).verdict, assess(later).verdict];
      const listed = verdicts.filter(({ bundles }) => bundles.some((each) => isIn(each, facts)));
      const said = listed.map((each) => [each.before, each.after]);
      const truth = one === other ? [] : [[one, other]];
      if (JSON.stringify(said) !== JSON.stringify(truth)) wrong.push(facts);
      changed += truth.length;
    }
    expect(wrong).toEqual([]);
    // The hand-made space has more months in a span, and at least one in each.
    expect(changed > 0).toBe(verdicts.length > 0);
  });

  it.each([
    // Source: the Land's notice of 11 March 2022 lets people from Ukraine in from the first stages on.
    ['2022-03-10', '2022-03-11', 56],
    // Afghanistan joins the countries with good prospects: a group changes, no rule.
    ['2022-01-16', '2022-01-17', 0],
    ['2022-12-30', '2022-12-31', 0],
    ['2023-06-05', '2023-06-06', 0],
    ['2023-12-22', '2023-12-23', 0],
    ['2024-02-29', '2024-03-01', 0],
    ['2024-12-08', '2024-12-09', 0],
    ['2026-06-11', '2026-06-12', 0],
    ['2026-12-31', '2027-01-01', 0],
    // The UkraineAufenthFGV has lapsed: § 24 in Anschlussunterbringung, in a flat or with relatives.
    ['2027-03-04', '2027-03-05', 9],
    // No title under § 104c can still be valid by itself.
    ['2027-06-30', '2027-07-01', 5],
    // The EU's protection has ended: for those with a Fiktionsbescheinigung, too.
    ['2028-03-04', '2028-03-05', 18],
  ])('from %s to %s are %i verdicts', (before, after, verdicts) => {
    expect(count(between(before, after))).toBe(verdicts);
  });

  it('counts every combination once: those listed are as many as it says', () => {
    for (const { count: said, bundles } of between('2021-12-31', '2022-03-11').verdicts) {
      const sizes = bundles.map((bundle) =>
        Object.values(bundle).reduce((product, values) => product * values.length, 1),
      );
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(said);
    }
  });

  it('is a group of countries, a paper, a period or a notice, too', () => {
    const [syria, law, period, reform] = [
      between('2024-12-08', '2024-12-09'),
      between('2022-12-30', '2022-12-31'),
      between('2023-06-05', '2023-06-06'),
      between('2026-06-11', '2026-06-12'),
    ];
    expect(syria.countries).toEqual([
      { group: 'gute-bleibeperspektive', gone: ['SY', 'AF'], come: [] },
    ]);
    expect(law.statuses).toEqual({ gone: [], come: ['p104c'] });
    expect(period.period).toEqual([[], [36, 48]]);
    expect(reform.notices.come).toContain('artikel-23');
    expect(reform.countries).toEqual([
      { group: 'sicherer-staat', gone: expect.arrayContaining(['RO', 'IT']), come: [] },
    ]);
  });

  it('is nothing on the same day', () => {
    expect(between('2026-05-04', '2026-05-04')).toEqual({
      verdicts: [],
      findings: { scope: [], anschlussunterbringung: [], bleibeperspektive: [] },
      notices: { gone: [], come: [] },
      statuses: { gone: [], come: [] },
      countries: [],
      period: null,
    });
  });
});

describe('What a municipality reads otherwise', () => {
  it('is what its rules speak of', () => {
    const rules = withReading({
      name: 'Eine Gemeinde',
      rules: [
        {
          status: 'duldung-60c',
          finding: 'met',
          ground: ['O'],
          source: { title: 'Ein Schreiben' },
        },
      ],
    });
    const diff = lawDiff(on('2026-05-04'), { asOf: '2026-05-04', rules });
    const statuses = diff.findings.bleibeperspektive.flatMap(({ bundles }) =>
      bundles.flatMap(({ status }) => status),
    );
    expect(new Set(statuses)).toEqual(new Set(['duldung-60c']));
    expect(diff.verdicts.map(({ before, after }) => [before, after])).toEqual([
      ['einzelfall', 'zielgruppe'],
    ]);
  });
});

describe('The program', () => {
  it.each([
    ['2022-03-10', '2022-03-11', '56 verdicts change', '0–6 Monate'],
    ['2022-01-16', '2022-01-17', '0 verdicts change', 'Afghanistan'],
  ])(
    'prints what changed from %s to %s to be read, and the count at last',
    (before, after, last, told) => {
      const { lines, code } = run('law-diff', [before, after]);
      expect([lines.at(-1), code]).toEqual([last, 0]);
      expect(lines.some((line) => line.includes(told))).toBe(true);
    },
  );

  it.each([[[]], [['2023']], [['2023-02-30', '2024-01-01']], [['a', 'b', 'c']], [['2021-05-01']]])(
    'says what is wrong with %j',
    (days) => {
      const { errors, code } = run('law-diff', days);
      expect(code).toBe(2);
      expect(errors.trim()).not.toBe('');
    },
  );
});
