import type { Answers } from '../answers.ts';

/** The most questions that the interview asks: language, role and helps are not counted. */
export const MOST_QUESTIONS = 8;

/** How many of the counted questions have been answered. */
export function questionsAnswered(given: Answers): number {
  const isCounted = (id: string) => id !== 'sprache' && id !== 'rolle' && !id.startsWith('hilfe-');
  return Object.keys(given).filter(isCounted).length;
}
