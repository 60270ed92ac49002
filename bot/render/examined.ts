import { type Assessment, type NextId, PREREQUISITES, type Prerequisite } from '../../src/index.ts';

/**
 * Whether the prerequisites were looked at. In another Land the interview ends at once: what was not
 * asked has no reasons, and is sent to no office.
 */
export function isExamined({ scope }: Assessment): boolean {
  // Where it is the status that puts somebody outside, that was looked at.
  return (
    scope.finding !== 'outside' || scope.reasons.some(({ restsOn }) => restsOn.includes('status'))
  );
}

/** A prerequisite that is open, and who clears it up. */
interface OpenPoint {
  readonly prerequisite: Prerequisite;
  readonly offices: readonly NextId[];
}

/** What is open and for whom to clear up; outside the programme nothing is. */
export function openPoints({ scope, prerequisites }: Assessment): readonly OpenPoint[] {
  if (scope.finding === 'outside') return [];
  return PREREQUISITES.flatMap((prerequisite) => {
    const { clearedUpBy: offices } = prerequisites[prerequisite];
    return offices === undefined ? [] : [{ prerequisite, offices }];
  });
}

/** Whether it is to be said that the programme holds: not where it simply does. */
export function isScopeTold({ scope: { finding, reasons } }: Assessment): boolean {
  // Where the status alone leaves it open, the Bleibeperspektive says so already.
  const isByStatus = reasons.some(({ id }) => id === 'bundesland-baden-wuerttemberg');
  return finding === 'outside' || (finding === 'open' && !isByStatus);
}
