import type { Question } from '../question.ts';

/** Which language the conversation is held in. */
export const sprache: Question = {
  options: () => ['de', 'en', 'unbekannt'],
  isOpen: ({ given }) => given['sprache'] === undefined,
};
