import type { Answers } from '../answers.ts';
import { isOfOthers } from './told.ts';

/** The most questions that the interview asks of somebody who knows every answer: language, role, day and the check are not counted. */
export const MOST_QUESTIONS = 8;

/** The most that it asks of anybody, with every question of every help. */
export const MOST_WITH_HELPS = 13;

const NOT_COUNTED = ['sprache', 'rolle', 'stichtag', 'pruefung', 'person'];

/** How many of the counted questions have been answered, helps aside. */
export function questionsAnswered(given: Answers): number {
  const isCounted = (id: string) =>
    !NOT_COUNTED.includes(id) && !id.startsWith('hilfe-') && !isOfOthers(id);
  return Object.keys(given).filter(isCounted).length;
}
