import type { PeriodFinding } from './period.ts';
import type { Findings, Verdict } from './verdict.ts';

/** What decides where a person is sent, and by which words. */
export interface Situation extends Findings {
  readonly verdict: Verdict;
  /** Whether the person lives in another Land. */
  readonly isElsewhere: boolean;
  readonly unterbringung: string;
  readonly titel: string;
  /** Whether the asylum procedure is still going on. */
  readonly isInProcedure: boolean;
  readonly period: PeriodFinding | null;
}

/** Whether the person may be in the programme at all. */
export function isInProgramme({ scope }: Situation): boolean {
  return scope !== 'outside';
}

/** The accommodations in which a service of their own is there for people: no town hall is asked before. */
const WITH_A_SERVICE = ['erstaufnahme', 'vorlaeufig', 'jugendhilfe'];

/** Whether the accommodation has a service of its own, which asks the offices. */
export function hasServiceOfItsOwn({ unterbringung }: Situation): boolean {
  return WITH_A_SERVICE.includes(unterbringung);
}

/** Whether the time for counselling is used up: the regular services help from then on. */
export function isUsedUp({ period }: Situation): boolean {
  return period === 'ausgeschoepft';
}

/** Whether the counselling on the spot is asked first: no service of the accommodation's own is there for it. */
export function isAskedOnTheSpot(situation: Situation): boolean {
  const isUnsettled = situation.verdict === 'einzelfall' || situation.verdict === 'noch-nicht';
  return isUnsettled && !isUsedUp(situation) && !hasServiceOfItsOwn(situation);
}
