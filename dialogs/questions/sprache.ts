import type { Question } from './question.ts';

/** Which language the conversation is held in. */
export const sprache: Question = {
  options: ({ languages }) => [...languages, 'unbekannt'],
  isOpen: ({ given, languages }) => given['sprache'] === undefined && languages.length > 1,
};
