import * as v from 'valibot';
import { type Day, isDay, isMonth, monthOf, type Validity } from '../calendar.ts';
import { FactsError, type FactsErrorCode, type FactsFault } from './error.ts';
import {
  CHOICES,
  type ChoiceKey,
  type ChoiceValue,
  existsOn,
  FACT_KEYS,
  type FactKey,
  FIRST_AS_OF,
  isChoice,
  isFactKey,
  LAST_AS_OF,
  LIMITED_KEYS,
  MONTHS,
  type MonthKey,
  validityOf,
} from './values.ts';

const AS_OF_ALLOWED = ['YYYY-MM-DD', `${FIRST_AS_OF}…${LAST_AS_OF}`];

const asOf = v.pipe(
  v.string('not-a-day' satisfies FactsErrorCode),
  v.check(isDay, 'not-a-day' satisfies FactsErrorCode),
  v.check((day) => day >= FIRST_AS_OF, 'before-letter' satisfies FactsErrorCode),
  v.check((day) => day <= LAST_AS_OF, 'beyond-plausible' satisfies FactsErrorCode),
);

function choice<Value extends string>(values: readonly Value[]) {
  return v.optional(v.picklist(values, 'unknown-value' satisfies FactsErrorCode));
}

function month({ words, earliest }: { words: readonly string[]; earliest: string }) {
  const isWord = (text: string) => words.includes(text);
  return v.optional(
    v.pipe(
      v.string('not-a-month' satisfies FactsErrorCode),
      v.check((text) => isWord(text) || isMonth(text), 'not-a-month' satisfies FactsErrorCode),
      v.check(
        (text) => isWord(text) || text >= earliest,
        'month-too-early' satisfies FactsErrorCode,
      ),
    ),
  );
}

type Entries = {
  readonly [Key in ChoiceKey]: ReturnType<typeof choice<ChoiceValue<Key>>>;
} & { readonly [Key in MonthKey]: ReturnType<typeof month> };

const ENTRIES = Object.fromEntries(
  FACT_KEYS.map((key) => [key, isChoice(key) ? choice<string>(CHOICES[key]) : month(MONTHS[key])]),
) as Entries;

/** The record of one person, as the catalogue of facts has it: types and errors follow from it. */
export const FACTS = v.strictObject({ asOf, ...ENTRIES });

/** The facts record of one person (`asOf` is the Stichtag): everything the law decides from. */
export type Facts = Readonly<v.InferOutput<typeof FACTS>>;

const KEYS = Object.keys(FACTS.entries);

/** Whether something can be a record at all: an object, no list. */
export function isRecord(record: unknown): record is Readonly<Record<string, unknown>> {
  return typeof record === 'object' && record !== null && !Array.isArray(record);
}

/** What a key may hold: its values, or the form and range of its days or months. */
function allowedFor(key: string, asOf: string): readonly string[] {
  if (!isFactKey(key)) return AS_OF_ALLOWED;
  if (isChoice(key)) return CHOICES[key];
  const { words, earliest } = MONTHS[key];
  return [...words, 'YYYY-MM', `${earliest}…${monthOf(asOf)}`];
}

function assertShape(record: Readonly<Record<string, unknown>>): asserts record is Facts {
  // Own keys are compared here, so that even `__proto__` is named and refused.
  const stranger = Object.keys(record).find((key) => !KEYS.includes(key));
  if (stranger !== undefined) {
    throw new FactsError({
      code: 'unknown-key',
      key: stranger,
      value: record[stranger],
      allowed: KEYS,
    });
  }
  if (record['asOf'] === undefined)
    throw new FactsError({ code: 'missing', key: 'asOf', value: null, allowed: AS_OF_ALLOWED });
  const result = v.safeParse(FACTS, record, { abortEarly: true });
  if (result.success) return;
  const [issue] = result.issues;
  const key = String(issue.path?.[0].key);
  const day = key !== 'asOf' && typeof record['asOf'] === 'string' ? record['asOf'] : LAST_AS_OF;
  throw new FactsError({
    code: issue.message as FactsErrorCode,
    key,
    value: record[key],
    allowed: allowedFor(key, day),
  });
}

function assertMonthsHavePassed(facts: Facts): void {
  for (const key of Object.keys(MONTHS) as MonthKey[]) {
    const value = facts[key];
    if (value !== undefined && isMonth(value) && value > monthOf(facts.asOf)) {
      throw new FactsError({
        code: 'month-after-as-of',
        key,
        value,
        allowed: allowedFor(key, facts.asOf),
      });
    }
  }
}

/**
 * What is wrong with a value that there is not on the reference date: it comes later, or is over.
 * @param days on which there is it
 * @param existing the values that there are on that date
 */
export function outOfTime(
  key: FactKey,
  value: string,
  { from = '' }: Validity,
  asOf: Day,
  existing: readonly string[],
): FactsFault {
  return asOf < from
    ? { code: 'status-not-yet', key, value, allowed: [`${from}…`] }
    : { code: 'unknown-value', key, value, allowed: existing };
}

function assertValuesExisted(facts: Facts): void {
  const { asOf } = facts;
  for (const key of LIMITED_KEYS) {
    const value = facts[key];
    if (value === undefined || existsOn(key, value, asOf)) continue;
    const existing = allowedFor(key, asOf).filter((each) => existsOn(key, each, asOf));
    throw new FactsError(outOfTime(key, value, validityOf(key, value), asOf, existing));
  }
}

/**
 * Checks a record against everything that section 8 of the rules asks of it.
 * @param record anything, as it came from outside
 * @returns the same record, known to be one
 * @throws {FactsError} naming the first key at fault, its value and what is allowed
 */
export function parseFacts(record: unknown): Facts {
  if (!isRecord(record))
    throw new FactsError({ code: 'not-a-record', key: null, value: record, allowed: KEYS });
  assertShape(record);
  assertMonthsHavePassed(record);
  assertValuesExisted(record);
  return record;
}
