import type { Question } from '../question.ts';

/** Who is answering: decides the words, and whether the counselling period is asked for. */
export const rolle: Question = {
  options: () => ['fachkraft', 'begleitung', 'selbst', 'unbekannt'],
  isOpen: ({ given }) => given['rolle'] === undefined,
};
