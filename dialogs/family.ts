import { assess } from '../src/assess.ts';
import type { Facts } from '../src/facts/schema.ts';
import { FACT_KEYS, factOf } from '../src/facts/values.ts';
import type { Verdict } from '../src/verdict.ts';
import type { Answers, Step } from './answers.ts';
import type { Position } from './interview.ts';
import type { Asking } from './question.ts';
import { takenBack } from './questions/pruefung.ts';
import { factsOf, situationOf } from './situation.ts';
import type { Terms } from './terms.ts';

/** What was found of one person of a family. */
export interface Person {
  readonly facts: Facts;
  readonly verdict: Verdict;
}

/** What a family has in common: the conversation, and where they live. Their papers are their own. */
const SHARED = [
  ...['sprache', 'rolle', 'stichtag'],
  ...FACT_KEYS.filter((key) => factOf(key).isSharedByFamily).flatMap((key) =>
    Object.keys(takenBack(key)),
  ),
];

/** The answers that the next person of a family begins with. */
export function sharedAnswers(given: Answers): Step {
  const shared = SHARED.map((id) => [id, given[id]] as const);
  return Object.fromEntries(shared.filter(([, value]) => value !== undefined)) as Step;
}

/** Everybody there is, the person spoken of last. */
export function everybody({ state, asking }: Position, terms: Terms): readonly Asking[] {
  const { others, asOf } = state.context;
  return [...others.map((steps) => situationOf({ asOf, steps }, terms)), asking];
}

/** Everybody whose verdict stands, the person spoken of last; nobody as long as it is only one. */
export function familyOf(position: Position, terms: Terms): readonly Person[] {
  if (position.state.context.others.length === 0) return [];
  return everybody(position, terms).map((each) => {
    const facts = factsOf(each.settled, each.asOf);
    return { facts, verdict: assess(facts, terms.rules).verdict };
  });
}
