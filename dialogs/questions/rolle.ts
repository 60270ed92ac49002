import type { Question } from './question.ts';

/** Who can be answering. */
export const ROLES = ['fachkraft', 'begleitung', 'selbst'] as const;

/** Who is answering: decides the words, and whether the counselling period is asked for. */
export const rolle: Question = {
  options: () => [...ROLES, 'unbekannt'],
  isOpen: ({ given }) => given['rolle'] === undefined,
};
