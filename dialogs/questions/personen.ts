import { factOf, isFactKey } from '../../src/index.ts';
import type { Answers } from '../answers.ts';
import { CHECKED } from './pruefung.ts';
import type { Question } from './question.ts';
import { joined, keptOf, keysOfOthers, type ToldPerson, toldOf } from './told.ts';

/** All who were named are to be helped, one after the other. */
export const ALL = 'ja';

/** It is about one person alone. */
const ONE = 'nein';

/** The answers that everybody of a family has of their own. */
export const OWN: readonly string[] = CHECKED.filter(
  (id) => !(isFactKey(id) && factOf(id).isSharedByFamily === true),
);

/** Whether something is known already of the person spoken of that is their own. */
export function hasOwn(given: Answers): boolean {
  return OWN.some((id) => given[id] !== undefined);
}

/** Those who were named: the person spoken of, where it is one of them, and all others. */
function partedBy(value: string, given: Answers) {
  const asked = toldOf(given, 'asked');
  const { person = 'selbst' } = given;
  const named = asked.find((each) => each['person'] === person);
  const isFree = given['person'] === undefined && !hasOwn(given);
  const now = named ?? (value === ALL && isFree ? asked[0] : undefined);
  return { now, others: asked.filter((each) => each !== now) };
}

/** Which of those who were named is the person spoken of; nobody where it is another one. */
export function spokenOf(value: string, given: Answers): ToldPerson | undefined {
  return partedBy(value, given).now;
}

/**
 * Whether all are to be helped who were named in one text. What was told of them is kept until it is their
 * turn; where it is to be one alone, what was told of that one.
 */
export const personen: Question = {
  options: () => [ALL, ONE],
  isOpen: ({ given }) => toldOf(given, 'asked').length > 0,
  yields: (value, given) => {
    const { now, others } = partedBy(value, given);
    const later = value === ALL ? others : [];
    // Who waits already was asked about with all that is known of them.
    const waiting = joined(toldOf(given, 'queued'), later, (_, told) => told);
    return { ...now, ...keptOf(waiting, 'queued') };
  },
  voids: (value, given) => {
    const isSilent = spokenOf(value, given) === undefined;
    return [...keysOfOthers(given), ...(isSilent ? [] : ['pruefung'])];
  },
};
