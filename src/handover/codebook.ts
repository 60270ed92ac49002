import { addMonths, monthsBetween } from '../calendar.ts';
import { FACT_KEYS, type FactKey, factOf, isChoice, LAST_AS_OF, MONTHS } from '../facts/values.ts';

/** The first month that has a number; the words that stand in the place of a month come before it. */
const FIRST_MONTH = '2014-01';

/** How many numbers are kept free for words. */
const MONTH_WORD_SPACE = 3;

/**
 * The answers of a code from the last figure on, each with how many numbers there is room for; 0 is
 * no answer. What everybody is asked comes first, so that most codes are short.
 */
export const PLACES: readonly (readonly [FactKey, bigint])[] = FACT_KEYS.map((key) => ({
  key,
  ...factOf(key).inCode,
}))
  .toSorted((one, other) => one.place - other.place)
  .map(({ key, room }) => [key, BigInt(room)]);

function byKey<All>(pick: (key: FactKey) => All): Readonly<Record<FactKey, All>> {
  return Object.fromEntries(FACT_KEYS.map((key) => [key, pick(key)])) as Record<FactKey, All>;
}

/** The numbers of the values of each key, or of the words that stand in the place of its months. */
const NUMBERS = byKey((key) => {
  const fact = factOf(key);
  const values = Object.entries('values' in fact ? fact.values : fact.words);
  return new Map(values.map(([value, { number }]) => [value, number]));
});

const VALUES = byKey((key) => new Map([...NUMBERS[key]].map(([value, number]) => [number, value])));

/** The number of an answer in a code: 0 where there is none. */
export function numberOf(key: FactKey, value: string | undefined): number {
  if (value === undefined) return 0;
  const known = NUMBERS[key].get(value);
  if (known !== undefined) return known;
  return isChoice(key) ? 0 : 1 + MONTH_WORD_SPACE + monthsBetween(FIRST_MONTH, value);
}

/** The value of a number that is not 0; nothing where it never had one. */
export function valueAt(key: FactKey, number: number): string | undefined {
  if (isChoice(key) || number <= MONTH_WORD_SPACE) return VALUES[key].get(number);
  const month = addMonths(FIRST_MONTH, number - 1 - MONTH_WORD_SPACE);
  return month >= MONTHS[key].earliest && month <= LAST_AS_OF.slice(0, 7) ? month : undefined;
}
