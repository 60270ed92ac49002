import { PAPERS, statusesOnPaper, unknownOn } from '../../src/index.ts';
import { stepsOf } from '../helps/index.ts';
import type { Question } from './question.ts';

/** Which paper the person has: the first step towards the status. */
export const papier: Question = {
  options: () => [...PAPERS, 'unbekannt'],
  isOpen: ({ open, given }) => open.has('status') && given['papier'] === undefined,
  voids: (value, given) => [
    ...stepsOf('papier'),
    'hilfe-titel',
    'hilfe-bescheid',
    ...(isOnPaper(given['status'], value) ? [] : ['status']),
  ],
};

/** Whether a kind of paper can show that status, or it stands for such a paper whose paragraph is not known. */
export function isOnPaper(status: string | undefined, paper: string): boolean {
  return [...statusesOnPaper(paper), unknownOn(paper)].some(
    (each) => each !== undefined && each === status,
  );
}

/** The paper that a status stands for whose paragraph is not known; nothing for any other status. */
export function paperOfUnknown(status: string | undefined): string | undefined {
  return PAPERS.find((paper) => status !== undefined && unknownOn(paper) === status);
}
