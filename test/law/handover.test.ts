import { describe, expect, it } from 'vitest';
import { type Facts, parseFacts } from '../../src/facts/schema.ts';
import { CHOICES, FACT_KEYS, factOf, isChoice } from '../../src/facts/values.ts';
import { codeOf, isMeantAsCode, readCode } from '../../src/handover/code.ts';
import { numberOf, PLACES } from '../../src/handover/codebook.ts';
import { BASE, signsOf, write } from '../../src/handover/symbols.ts';
import { circumstances, space } from './space.ts';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Chance that can be had again: the same numbers in every run. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const plain = (code: string) => signsOf(code) as string;
const answersOf = ({ asOf, ...answers }: Facts) => answers;
const isRead = (code: string) => 'answers' in readCode(code);

/** Answers as text, in the order of their keys. */
const inOrder = (answers: object) => JSON.stringify(Object.entries(answers).sort());

/** Some codes of real records, short and long. */
const SOME = [...circumstances('2026-05-04')]
  .filter((_, index) => index % 97 === 0)
  .map((facts) => plain(codeOf({ ...answersOf(facts), beratungSeit: '2025-03' })));

function* substituted(code: string): Generator<string> {
  for (const place of [...code].keys()) {
    for (const sign of SIGNS) yield code.slice(0, place) + sign + code.slice(place + 1);
  }
}

function* exchanged(code: string): Generator<string> {
  for (let place = 1; place < code.length; place += 1) {
    yield code.slice(0, place - 1) + code[place] + code[place - 1] + code.slice(place + 1);
  }
}

describe('The code of a record', () => {
  it('gives every record of the space back', () => {
    let count = 0;
    for (const facts of space()) {
      const answers = answersOf(facts);
      const read = readCode(codeOf(answers));
      const isSame = 'answers' in read && inOrder(read.answers) === inOrder(answers);
      if (!isSame) expect(read).toEqual({ answers, gone: [] });
      count += 1;
    }
    console.info(`${count} records went there and back`);
    expect(count).toBeGreaterThan(700_000);
  });

  it('is short where little was asked, and never long', () => {
    const lengths = SOME.map((code) => code.length);
    expect(plain(codeOf({ bundesland: 'anderes' })).length).toBe(4);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(18);
  });

  it('is read in small letters, without hyphens, with letters that look like figures', () => {
    const code = codeOf({ bundesland: 'baden-wuerttemberg', unterbringung: 'anschluss' });
    const { answers } = readCode(code) as { answers: object };
    const typed = code
      .toLowerCase()
      .replaceAll('-', '  ')
      .replaceAll('0', 'o')
      .replaceAll('1', 'l');
    expect(readCode(typed)).toEqual({ answers, gone: [] });
  });
});

describe('A mistake in a code', () => {
  it('never hides an answer that is gone: it is named, the others are kept', () => {
    const status = CHOICES.status.filter((each) => each !== 'p104c');
    const code = codeOf({ bundesland: 'baden-wuerttemberg', status: 'p104c' });
    expect(readCode(code, { ...CHOICES, status })).toEqual({
      answers: { bundesland: 'baden-wuerttemberg' },
      gone: [{ key: 'status', value: 'p104c' }],
    });
  });

  it.each([
    // A version that is not known here, a number that no value has, a place that no answer has.
    ['Y', 30n * 32n + 1n],
    ['a value', 31n * 32n ** 3n + 4n * 15n],
    ['a month', 31n * 32n ** 11n + (3n << 46n)],
    ['a place', 31n * 32n ** 14n + (1n << 66n)],
  ])('is told from a code of a later version: %s', (_, number) => {
    expect(readCode(write(number))).toEqual({ problem: 'newer' });
  });

  it.each([
    ['one sign is another one', substituted],
    ['two neighbours are exchanged', exchanged],
  ])('is always found where %s', (_, mistakesIn) => {
    const found = SOME.flatMap((code) => [...mistakesIn(code)].map((wrong) => [code, wrong]));
    const unfound = found.filter(([code, wrong]) => wrong !== code && isRead(String(wrong)));
    expect(found.length).toBeGreaterThan(500);
    expect(unfound).toEqual([]);
  });

  it('of any kind does no more than set answers: a million random and mutated ones', () => {
    const chance = chanceFrom(20261123);
    const sign = () => SIGNS[Math.floor(chance() * SIGNS.length)] as string;
    const random = () => Array.from({ length: 3 + Math.floor(chance() * 16) }, sign).join('');
    const mutated = () => {
      const code = [...(SOME[Math.floor(chance() * SOME.length)] as string)];
      for (let count = 0; count < 1 + Math.floor(chance() * 4); count += 1) {
        code.splice(Math.floor(chance() * code.length), Math.floor(chance() * 2), sign());
      }
      return code.join('');
    };
    const accepted = { random: 0, mutated: 0 };
    for (let count = 0; count < 500_000; count += 1) {
      for (const [kind, code] of [
        ['random', random()],
        ['mutated', mutated()],
      ] as const) {
        const read = readCode(code);
        if (!('answers' in read)) continue;
        accepted[kind] += 1;
        expect(plain(codeOf(read.answers))).toBe(code);
        expect(() => parseFacts({ asOf: '2099-12-31', ...read.answers })).not.toThrow();
      }
    }
    console.info(`accepted of 500,000 each: ${JSON.stringify(accepted)}`);
    expect(accepted.random / 500_000).toBeLessThan(1 / 1000);
  });

  it.each(['', 'Z', 'hallo', 'Z0000', 'Ü', '💶'.repeat(9), 'Z'.repeat(500)])(
    'is said: %j',
    (text) => {
      expect(readCode(text)).toHaveProperty('problem');
    },
  );
});

describe('The book of codes', () => {
  it('has every value that can be answered, once, with room for more', () => {
    for (const [key, room] of PLACES) {
      if (!isChoice(key)) continue;
      const numbers = CHOICES[key].map((value) => numberOf(key, value));
      expect({ key, numbers: new Set(numbers).size }).toEqual({ key, numbers: numbers.length });
      expect(Math.min(...numbers)).toBeGreaterThan(0);
      expect(BigInt(Math.max(...numbers)), key).toBeLessThan(room);
    }
  });

  it('has a place for every fact, one after the other, and room for all in the longest code', () => {
    const places = FACT_KEYS.map((key) => factOf(key).inCode.place).toSorted((a, b) => a - b);
    expect(places).toEqual(FACT_KEYS.map((_, index) => index + 1));
    const rooms = PLACES.reduce((product, [, room]) => product * room, 1n);
    expect(rooms).toBeLessThanOrEqual(BASE ** 15n);
  });

  it('keeps its numbers for good: a code that was written down stays what it was', () => {
    const answers = {
      bundesland: 'baden-wuerttemberg',
      unterbringung: 'vorlaeufig',
      vorlaeufigSeit: '2025-03',
      status: 'fiktion',
      fiktionsgrund: 'verlaengerung',
      bisherigerTitel: 'p25-3',
    } as const;
    expect(codeOf(answers)).toBe('ZH80-8801-M9MQ');
  });
});

describe('What somebody types', () => {
  it.each([
    ['Zuteilung', false],
    ['zweisprachig', false],
    ['Z', false],
    ['25 Abs. 2', false],
    ['Zimmer 12', false],
    ['zwei 24', false],
    ['zwar 25a', false],
    ['Z12M', true],
    ['z12n', true],
    ['Z4F8-9KQ2', true],
    ['z4f8 9kq2', true],
  ])('%j looks like a code: %s', (text, isOne) => {
    expect(isMeantAsCode(text)).toBe(isOne);
  });
});
