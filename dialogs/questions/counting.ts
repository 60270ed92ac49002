import type { Answers } from '../answers.ts';

/** The most questions that the interview asks: language, role, helps and the check are not counted. */
export const MOST_QUESTIONS = 8;

const NOT_COUNTED = ['sprache', 'rolle', 'pruefung'];

/** How many of the counted questions have been answered. */
export function questionsAnswered(given: Answers): number {
  const isCounted = (id: string) => !NOT_COUNTED.includes(id) && !id.startsWith('hilfe-');
  return Object.keys(given).filter(isCounted).length;
}
