import { FACT_KEYS, factOf } from '../../src/index.ts';
import { type Answers, type Step, without } from '../answers.ts';
import { takenBack } from '../questions/pruefung.ts';
import { joined, keptOf, keysOfOthers, type ToldPerson, toldOf } from '../questions/told.ts';
import { record } from './settle.ts';

/** What a family has in common: the conversation, and where they live. Their papers are their own. */
const SHARED = [
  ...['sprache', 'rolle', 'stichtag'],
  ...FACT_KEYS.filter((key) => factOf(key).isSharedByFamily).flatMap((key) =>
    Object.keys(takenBack(key)),
  ),
];

/**
 * The answers that the next person of a family begins with: those that they share, and what was told of them;
 * of the first who waits where nobody is named.
 */
export function nextPerson(given: Answers, told: ToldPerson): Step {
  const waiting = toldOf(given, 'queued');
  const [first] = waiting;
  const known =
    told['person'] === undefined ? first : waiting.find(({ person }) => person === told['person']);
  const left = waiting.filter((each) => each !== known);
  // Nothing is taken back by what is told: every answer there is has a value.
  const both = (one: ToldPerson, more: ToldPerson) => record(one, more) as ToldPerson;
  const later = joined(left, toldOf(told, 'queued'), both);
  const own = without(told, keysOfOthers(told)) as ToldPerson;
  // No answer of these is taken back or left out: the two types say the same.
  const before = record(sharedAnswers(given) as Answers, known ?? {});
  return { ...record(before, own), ...keptOf(later, 'queued') } as Step;
}

/** The answers that a family has in common. */
export function sharedAnswers(given: Answers): Step {
  const shared = SHARED.map((id) => [id, given[id]] as const);
  return Object.fromEntries(shared.filter(([, value]) => value !== undefined)) as Step;
}
