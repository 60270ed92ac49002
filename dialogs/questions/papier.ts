import { PAPERS, statusesOnPaper } from '../../src/status/index.ts';
import type { Question } from '../question.ts';

/** Which paper the person has: the first step towards the status. */
export const papier: Question = {
  options: () => [...PAPERS, 'unbekannt'],
  isOpen: ({ open, given }) => open.has('status') && given['papier'] === undefined,
  voids: (value, given) => [
    'hilfe-papier',
    'hilfe-ueberschrift',
    'hilfe-titel',
    ...(isOnPaper(given['status'], value) ? [] : ['status']),
  ],
};

/** Whether a kind of paper can show that status. */
export function isOnPaper(status: string | undefined, paper: string): boolean {
  return statusesOnPaper(paper).some((each) => each === status);
}

/** What the paper looks like, for those who do not know its name. */
export const hilfePapier: Question = {
  isHelp: true,
  options: () => ['karte', 'aufkleber', 'gefaltet', 'blatt', 'bescheid', 'keins', 'unbekannt'],
  isOpen: ({ open, given }) =>
    open.has('status') && given['papier'] === 'unbekannt' && given['hilfe-papier'] === undefined,
};

/** What is printed at its head, where the look does not tell. */
export const hilfeUeberschrift: Question = {
  isHelp: true,
  options: () => [
    'aufenthaltsgestattung',
    'duldung',
    'fiktion',
    'erlaubter-aufenthalt',
    'ankunftsnachweis',
    'grenzuebertritt',
    'bescheid',
    'unbekannt',
  ],
  isOpen: ({ open, given, settled }) =>
    open.has('status') &&
    given['hilfe-papier'] !== undefined &&
    given['hilfe-ueberschrift'] === undefined &&
    settled['papier'] === undefined,
};
