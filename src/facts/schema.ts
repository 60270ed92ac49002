import * as v from 'valibot';
import { isDay, isMonth, monthOf } from '../calendar.ts';
import { STATUSES, type StatusId } from '../status/index.ts';
import type { Status } from '../status/status.ts';
import { FactsError, type FactsErrorCode } from './error.ts';
import {
  CHOICES,
  type ChoiceKey,
  FIRST_AS_OF,
  LAST_AS_OF,
  MONTHS,
  type MonthKey,
} from './values.ts';

const AS_OF_ALLOWED = ['YYYY-MM-DD', `${FIRST_AS_OF}…${LAST_AS_OF}`];

const asOf = v.pipe(
  v.string('not-a-day' satisfies FactsErrorCode),
  v.check(isDay, 'not-a-day' satisfies FactsErrorCode),
  v.check((day) => day >= FIRST_AS_OF, 'before-letter' satisfies FactsErrorCode),
  v.check((day) => day <= LAST_AS_OF, 'beyond-plausible' satisfies FactsErrorCode),
);

function choice<const Values extends readonly string[]>(values: Values) {
  return v.optional(v.picklist(values, 'unknown-value' satisfies FactsErrorCode));
}

function month(key: MonthKey) {
  const { words, earliest } = MONTHS[key];
  const isWord = (text: string) => (words as readonly string[]).includes(text);
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

/** The record of one person. The one definition: types and errors follow from it. */
export const FACTS = v.strictObject({
  asOf,
  bundesland: choice(CHOICES.bundesland),
  unterbringung: choice(CHOICES.unterbringung),
  vorlaeufigSeit: month('vorlaeufigSeit'),
  wohnungsweg: choice(CHOICES.wohnungsweg),
  status: choice(CHOICES.status),
  verfahren: choice(CHOICES.verfahren),
  herkunft: choice(CHOICES.herkunft),
  bezug: choice(CHOICES.bezug),
  bleiberechtsantrag: choice(CHOICES.bleiberechtsantrag),
  fiktionsgrund: choice(CHOICES.fiktionsgrund),
  bisherigerTitel: choice(CHOICES.bisherigerTitel),
  fluchthintergrund: choice(CHOICES.fluchthintergrund),
  beratungSeit: month('beratungSeit'),
});

/** The facts record of one person (`asOf` is the Stichtag): everything the law decides from. */
export type Facts = Readonly<v.InferOutput<typeof FACTS>>;

const KEYS = Object.keys(FACTS.entries);

/** Whether something can be a record at all: an object, no list. */
export function isRecord(record: unknown): record is Readonly<Record<string, unknown>> {
  return typeof record === 'object' && record !== null && !Array.isArray(record);
}

/** What a key may hold: its values, or the form and range of its days or months. */
function allowedFor(key: string, asOf: string): readonly string[] {
  if (key in CHOICES) return CHOICES[key as ChoiceKey];
  if (key in MONTHS) {
    const { words, earliest } = MONTHS[key as MonthKey];
    return [...words, 'YYYY-MM', `${earliest}…${monthOf(asOf)}`];
  }
  return AS_OF_ALLOWED;
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

/** Whether a status exists on a day. */
export function existsOn(status: StatusId, asOf: string): boolean {
  const { existsFrom }: Status = STATUSES[status];
  return existsFrom === undefined || existsFrom <= asOf;
}

function assertStatusExisted(facts: Facts): void {
  for (const key of ['status', 'bisherigerTitel'] as const) {
    const value = facts[key];
    if (value !== undefined && !existsOn(value, facts.asOf)) {
      const { existsFrom }: Status = STATUSES[value];
      throw new FactsError({
        code: 'status-not-yet',
        key,
        value,
        allowed: [`${existsFrom}…`],
      });
    }
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
  assertStatusExisted(record);
  return record;
}
