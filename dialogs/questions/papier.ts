import { PAPERS, statusesOnPaper } from '../../src/index.ts';
import { stepsOf } from '../helps/index.ts';
import type { Question } from './question.ts';

/** Which paper the person has: the first step towards the status. */
export const papier: Question = {
  options: () => [...PAPERS, 'unbekannt'],
  isOpen: ({ open, given }) => open.has('status') && given['papier'] === undefined,
  voids: (value, given) => [
    ...stepsOf('papier'),
    'hilfe-titel',
    ...(isOnPaper(given['status'], value) ? [] : ['status']),
  ],
};

/** Whether a kind of paper can show that status. */
export function isOnPaper(status: string | undefined, paper: string): boolean {
  return statusesOnPaper(paper).some((each) => each === status);
}
