import { FACT_KEYS, factOf } from '../../src/index.ts';
import type { Answers, Step } from '../answers.ts';
import { takenBack } from '../questions/pruefung.ts';

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
