import { CHOICES, isMonth, MONTHS, type MonthKey, monthOf } from '../../src/index.ts';
import { isQuestionId, type QuestionId, questionOf } from '../questions/index.ts';
import { WEITER } from '../questions/pruefung.ts';
import type { Asking } from '../questions/question.ts';
import { questionOfKey } from '../questions/told.ts';
import { isInTime, isReferenceDate } from './in-time.ts';
import { isRelative } from './persons.ts';

/** What an answer is checked by: the day, and the languages offered. */
export type Circumstance = Pick<Asking, 'asOf' | 'languages'>;

function optionsEver(question: QuestionId, { asOf, languages }: Circumstance): readonly string[] {
  if (question === 'pruefung') return [WEITER];
  // It is asked in between, and nothing is kept of it.
  if (question === 'aenderung') return [];
  if (question in CHOICES) return CHOICES[question as keyof typeof CHOICES];
  const nothing = {
    given: {},
    settled: {},
    told: [],
    open: new Set<never>(),
    applies: () => false,
  };
  return questionOf(question).options({ ...nothing, asOf, languages });
}

/** Whether a month can answer a question about one. */
function isMonthFor(question: QuestionId, value: string, { asOf }: Circumstance): boolean {
  return (
    questionOf(question).isMonth === true &&
    isMonth(value) &&
    value >= MONTHS[question as MonthKey].earliest &&
    value <= monthOf(asOf)
  );
}

/**
 * Whether something can be an answer at all, whatever else was answered: a value that the question
 * has, and that exists on the reference date. Everything that comes from outside passes here: what
 * was pressed, what was typed, what was stored.
 * @param key the id of a question, `stichtag`, or `person`; of whomever it was told
 */
export function isAnswer(key: string, value: string, at: Circumstance): boolean {
  const id = questionOfKey(key);
  if (id === 'stichtag') return isReferenceDate(value);
  if (id === 'person') return isRelative(value);
  if (!isQuestionId(id)) return false;
  return (
    (optionsEver(id, at).includes(value) && isInTime(id, value, at.asOf)) ||
    isMonthFor(id, value, at)
  );
}

/** Whether a value answers a question as it stands: one of its options now, or a month that can be. */
export function canAnswer(question: QuestionId, value: string, asking: Asking): boolean {
  return (
    questionOf(question).options(asking).includes(value) || isMonthFor(question, value, asking)
  );
}
