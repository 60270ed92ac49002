import { describe, expect, it } from 'vitest';
import { ANSCHLUSSUNTERBRINGUNG } from '../../src/accommodation/index.ts';
import { AS_ANSWERED } from '../../src/attributes.ts';
import { outOfTime } from '../../src/facts/schema.ts';
import {
  CHOICES,
  type ChoiceKey,
  existsOn,
  FACT_KEYS,
  factOf,
  isChoice,
  validityOf,
} from '../../src/facts/values.ts';
import type { When } from '../../src/rule.ts';
import { BLEIBEPERSPEKTIVE } from '../../src/rule-set.ts';
import type { StatusRow } from '../../src/status/status.ts';
import { locales } from '../speech.ts';

const { headings } = locales.words.de.table;

const RULES = [...ANSCHLUSSUNTERBRINGUNG, ...BLEIBEPERSPEKTIVE];

describe('Each fact of the catalogue', () => {
  it.each(FACT_KEYS)('%s has a heading in a table', (key) => {
    expect(headings[key]?.[0], `headings.${key} of locales/de/table.json`).toEqual(
      expect.any(String),
    );
  });

  it.each(FACT_KEYS.filter(isChoice))('%s can be not known', (key) => {
    expect(CHOICES[key]).toContain('unbekannt');
  });

  it.each(AS_ANSWERED.filter((key) => key !== 'bundesland'))('%s is asked by a rule', (key) => {
    expect(RULES.some(({ when }) => key in when)).toBe(true);
  });

  it('is told in sentences by a rank of its own', () => {
    const ranks = FACT_KEYS.map((key) => factOf(key).rank).filter((rank) => rank !== null);
    expect(new Set(ranks).size).toBe(ranks.length);
  });
});

describe('A value that is misspelt', () => {
  it('does not compile, in a rule or in a row of a status', () => {
    // @ts-expect-error -- `sicherer-staat` is meant
    const rule: When = { herkunft: ['sicherer-stat'] };
    // @ts-expect-error -- `abgelehnt-klage` is meant
    const row: NonNullable<StatusRow['when']> = { verfahren: ['abgelehnt'] };
    // @ts-expect-error -- `p25-1` is meant
    const title: When = { titel: ['p25'] };
    const values = [rule, row, title].flatMap((when) => Object.values(when).flat());
    const known = FACT_KEYS.filter(isChoice).flatMap((key): readonly string[] => CHOICES[key]);
    expect(values.filter((value) => known.includes(value))).toEqual([]);
  });
});

describe('A value that there is on some days only', () => {
  const limited = FACT_KEYS.filter(isChoice).flatMap((key: ChoiceKey) =>
    CHOICES[key].filter((value) => validityOf(key, value).from).map((value) => ({ key, value })),
  );

  it.each(limited)('$key: $value does not exist on the day before', ({ key, value }) => {
    const { from = '' } = validityOf(key, value);
    const dayBefore = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10);
    expect([dayBefore, from].map((day) => existsOn(key, value, day))).toEqual([false, true]);
  });

  it.each([
    ['is refused with its first day before', '2023-12-31', 'status-not-yet', ['2024-01-01…']],
    ['is refused with what there is once it is over', '2025-02-01', 'unknown-value', ['p24']],
  ])('%s', (_, asOf, code, allowed) => {
    const days = { from: '2024-01-01', to: '2025-01-31' };
    const fault = outOfTime('status', 'p104c', days, asOf, ['p24']);
    expect(fault).toEqual({ code, key: 'status', value: 'p104c', allowed });
  });
});
