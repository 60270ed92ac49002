import { assess, type Facts, type Verdict } from '../../src/index.ts';
import type { InterviewConfig } from '../config.ts';
import type { Position } from '../machine/interview.ts';
import type { Asking } from '../questions/question.ts';
import { factsOf, situationOf } from '../trail/situation.ts';

/** What was found of one person of a family. */
export interface Person {
  readonly facts: Facts;
  readonly verdict: Verdict;
}

/** Everybody there is, the person spoken of last. */
export function everybody({ trail, asking }: Position, config: InterviewConfig): readonly Asking[] {
  const { others, asOf } = trail;
  return [...others.map((steps) => situationOf({ asOf, steps }, config)), asking];
}

/** Everybody whose verdict stands, the person spoken of last; nobody as long as it is only one. */
export function familyOf(position: Position, config: InterviewConfig): readonly Person[] {
  if (position.trail.others.length === 0) return [];
  return everybody(position, config).map((each) => {
    const facts = factsOf(each.settled, each.asOf);
    return { facts, verdict: assess(facts, config.rules).verdict };
  });
}
