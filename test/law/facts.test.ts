import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { FactsError } from '../../src/facts/error.ts';

const asOf = '2026-05-04';

/** What is wrong with a record: the code, the key, and one thing that would have been allowed. */
const WRONG: readonly (readonly [string, unknown, string, string | null, string])[] = [
  ['a list', [], 'not-a-record', null, 'status'],
  ['nothing', null, 'not-a-record', null, 'status'],
  ['a text', 'p24', 'not-a-record', null, 'status'],
  ['a record without a reference date', {}, 'missing', 'asOf', 'YYYY-MM-DD'],
  ['an unknown key', { asOf, name: 'x' }, 'unknown-key', 'name', 'status'],
  [
    'a key that would reach into the prototype',
    JSON.parse(`{"asOf":"${asOf}","__proto__":{}}`),
    'unknown-key',
    '__proto__',
    'status',
  ],
  ['an unknown value', { asOf, status: 'p99' }, 'unknown-value', 'status', 'p24'],
  ['a value that is no text', { asOf, status: 24 }, 'unknown-value', 'status', 'p24'],
  ['a value of another key', { asOf, bezug: 'ja' }, 'unknown-value', 'bezug', 'andere'],
  ['a day that does not exist', { asOf: '2026-02-30' }, 'not-a-day', 'asOf', 'YYYY-MM-DD'],
  ['a day written otherwise', { asOf: '4.5.2026' }, 'not-a-day', 'asOf', 'YYYY-MM-DD'],
  ['a day that is no text', { asOf: 2026 }, 'not-a-day', 'asOf', 'YYYY-MM-DD'],
  ['a day before the letter', { asOf: '2021-04-30' }, 'before-letter', 'asOf', 'YYYY-MM-DD'],
  ['a day in another age', { asOf: '2100-01-01' }, 'beyond-plausible', 'asOf', 'YYYY-MM-DD'],
  [
    'a month that does not exist',
    { asOf, vorlaeufigSeit: '2025-13' },
    'not-a-month',
    'vorlaeufigSeit',
    'unbekannt',
  ],
  [
    'a month that is no text',
    { asOf, beratungSeit: 202501 },
    'not-a-month',
    'beratungSeit',
    'noch-nicht',
  ],
  [
    'a month before the FlüAG',
    { asOf, vorlaeufigSeit: '2013-12' },
    'month-too-early',
    'vorlaeufigSeit',
    '2014-01…2026-05',
  ],
  [
    'counselling before the programme',
    { asOf, beratungSeit: '2016-12' },
    'month-too-early',
    'beratungSeit',
    '2017-01…2026-05',
  ],
  [
    'a month after the reference date',
    { asOf, vorlaeufigSeit: '2026-06' },
    'month-after-as-of',
    'vorlaeufigSeit',
    '2014-01…2026-05',
  ],
  [
    'a month after the reference date, of a key that does not apply',
    { asOf, unterbringung: 'anschluss', vorlaeufigSeit: '2026-06' },
    'month-after-as-of',
    'vorlaeufigSeit',
    'YYYY-MM',
  ],
  [
    'a status that did not exist yet',
    { asOf: '2022-12-30', status: 'p104c' },
    'status-not-yet',
    'status',
    '2022-12-31…',
  ],
  [
    'a title before that did not exist yet',
    {
      asOf: '2024-02-29',
      status: 'fiktion',
      fiktionsgrund: 'verlaengerung',
      bisherigerTitel: 'p16g',
    },
    'status-not-yet',
    'bisherigerTitel',
    '2024-03-01…',
  ],
  [
    'a status that cannot be prolonged',
    { asOf, bisherigerTitel: 'duldung-60a' },
    'unknown-value',
    'bisherigerTitel',
    'p24',
  ],
];

describe('A record that cannot be assessed is refused by name', () => {
  it.each(WRONG)('%s', (_, record, code, key, allowed) => {
    const refused = (() => {
      try {
        return assess(record);
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(FactsError);
    expect(refused).toMatchObject({ code, key });
    expect((refused as FactsError).allowed).toContain(allowed);
  });

  it('accepts the first day, the last, and the months on either side of a limit', () => {
    for (const facts of [
      { asOf: '2021-05-01', vorlaeufigSeit: '2014-01', beratungSeit: '2017-01' },
      { asOf: '2099-12-31' },
      { asOf, vorlaeufigSeit: '2026-05', beratungSeit: '2026-05' },
      { asOf: '2022-12-31', status: 'p104c' },
      { asOf: '2024-03-01', status: 'p16g' },
    ]) {
      expect(assess(facts).asOf).toBe(facts.asOf);
    }
  });
});

describe('An error quotes what is wrong', () => {
  const deep = JSON.parse(`${'['.repeat(9000)}${']'.repeat(9000)}`);
  it.each([
    ['a short list as it is', ['p24'], ['p24']],
    ['a short object as it is', { p24: 1 }, { p24: 1 }],
    ['a long list by a hint', Array(300).fill(1), '[…]'],
    ['a long object by a hint', { text: 'x'.repeat(300) }, '{…}'],
    ['what is nested without end by a hint', deep, '[…]'],
  ])('%s', (_, value, quoted) => {
    expect(() => assess({ asOf, status: value })).toThrow(
      expect.objectContaining({ code: 'unknown-value', value: quoted }),
    );
  });
});
