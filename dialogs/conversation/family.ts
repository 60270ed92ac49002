import { assess } from '../../src/assess.ts';
import type { Facts } from '../../src/facts/schema.ts';
import type { Verdict } from '../../src/verdict.ts';
import type { Position } from '../machine/interview.ts';
import type { Asking } from '../question.ts';
import type { Terms } from '../terms.ts';
import { factsOf, situationOf } from '../trail/situation.ts';

/** What was found of one person of a family. */
export interface Person {
  readonly facts: Facts;
  readonly verdict: Verdict;
}

/** Everybody there is, the person spoken of last. */
export function everybody({ trail, asking }: Position, terms: Terms): readonly Asking[] {
  const { others, asOf } = trail;
  return [...others.map((steps) => situationOf({ asOf, steps }, terms)), asking];
}

/** Everybody whose verdict stands, the person spoken of last; nobody as long as it is only one. */
export function familyOf(position: Position, terms: Terms): readonly Person[] {
  if (position.trail.others.length === 0) return [];
  return everybody(position, terms).map((each) => {
    const facts = factsOf(each.settled, each.asOf);
    return { facts, verdict: assess(facts, terms.rules).verdict };
  });
}
