import type { Answers, Step } from '../answers.ts';
import type { InterviewConfig, Municipality } from '../config.ts';

/** What somebody says who lives in a town: the Land, and whether it is a Stadtkreis. */
export function livesIn({ isStadtkreis }: Municipality): Readonly<Record<string, string>> {
  return {
    bundesland: 'baden-wuerttemberg',
    'hilfe-stadtkreis': isStadtkreis ? 'ja' : 'nein',
  };
}

/**
 * A step with where the person lives, where it says that a professional asks: the service of a town counsels whoever
 * lives there, and would say so in every case. It is shown with the other answers, and changed like these.
 * @param given the answers before it
 */
export function withTown(
  step: Step,
  given: Answers,
  { municipality }: Pick<InterviewConfig, 'municipality'>,
): Step {
  const { rolle } = step;
  const { bundesland } = { ...given, ...step };
  return municipality && rolle === 'fachkraft' && bundesland === undefined
    ? { ...livesIn(municipality), ...step }
    : step;
}
