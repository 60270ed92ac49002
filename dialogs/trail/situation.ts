import {
  type Day,
  type FactKey,
  type Facts,
  isFactKey,
  openKeys,
  toldKeys,
} from '../../src/index.ts';
import { type Answers, without } from '../answers.ts';
import type { InterviewConfig } from '../config.ts';
import { type QuestionId, questionOf } from '../questions/index.ts';
import { WEITER } from '../questions/pruefung.ts';
import type { Asking } from '../questions/question.ts';
import { settle } from './settle.ts';
import { givenIn, type Trail } from './trail.ts';

/** The facts record that the answers amount to so far. */
export function factsOf(settled: Answers, asOf: Day): Facts {
  const known = Object.entries(settled).filter(([id]) => isFactKey(id));
  return { ...Object.fromEntries(known), asOf } as Facts;
}

/** The same, worked out once for each key and kept: the review asks for all of them several times. */
function kept(ask: (key: FactKey) => boolean): (key: FactKey) => boolean {
  const known = new Map<FactKey, boolean>();
  return (key) => {
    const found = known.get(key) ?? ask(key);
    known.set(key, found);
    return found;
  };
}

/** Everything that a question's guard is decided from, worked out from the trail alone. */
export function situationOf(
  trail: Pick<Trail, 'asOf' | 'steps'>,
  { rules, languages }: InterviewConfig,
): Asking {
  const given = givenIn(trail.steps);
  const asOf = given['stichtag'] ?? trail.asOf;
  const settled = settle(given, asOf);
  const openIn = (answers: Answers) => openKeys(factsOf(answers, asOf), rules);
  const open = openIn(settled);
  const applies = kept((key) => (key in settled ? openIn(without(settled, [key])) : open).has(key));
  const told = toldKeys(factsOf(settled, asOf));
  return { given, settled, asOf, languages, told, applies, open };
}

/** Whether the answers of somebody lead to a verdict: all is known that the law asks for, and checked. */
export function hasVerdict({ given, open }: Asking): boolean {
  return given['pruefung'] === WEITER && [...open].every((key) => key === 'beratungSeit');
}

/** Whether a question has to be asked now. */
export function isOpen(question: QuestionId, asking: Asking): boolean {
  return questionOf(question).isOpen(asking);
}
