import type { Day } from '../src/calendar.ts';
import type { Facts } from '../src/facts/schema.ts';
import { type FactKey, isFactKey } from '../src/facts/values.ts';
import { openKeys } from '../src/open-keys.ts';
import { type Answers, type Step, without } from './answers.ts';
import type { Asking } from './question.ts';
import { type QuestionId, questionOf } from './questions/index.ts';
import { record, settle } from './settle.ts';
import type { Terms } from './terms.ts';

/** What an interview remembers: the day it began, and the answers, step by step. */
export interface Trail {
  /** The reference date, as long as none is named by a step (`stichtag`). */
  readonly asOf: Day;
  readonly steps: readonly Step[];
}

/** The facts record that the answers amount to so far. */
export function factsOf(settled: Answers, asOf: Day): Facts {
  const known = Object.entries(settled).filter(([id]) => isFactKey(id));
  return { ...Object.fromEntries(known), asOf } as Facts;
}

/** Everything that a question's guard is decided from, worked out from the trail alone. */
export function situationOf(trail: Trail, { rules, languages }: Terms): Asking {
  const given = trail.steps.reduce<Answers>(record, {});
  const asOf = given['stichtag'] ?? trail.asOf;
  const settled = settle(given, asOf);
  const openIn = (answers: Answers) => openKeys(factsOf(answers, asOf), rules);
  const applies = (key: FactKey) => openIn(without(settled, [key])).has(key);
  return { given, settled, asOf, languages, applies, open: openIn(settled) };
}

/** Whether a question has to be asked now. */
export function isOpen(question: QuestionId, asking: Asking): boolean {
  return questionOf(question).isOpen(asking);
}
