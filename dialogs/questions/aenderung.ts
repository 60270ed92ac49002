import type { Question } from './question.ts';

/** To change an answer given before to what was said now. */
export const AENDERN = 'ja';

/** To leave it as it was answered before. */
export const BEHALTEN = 'nein';

/**
 * Whether an answer given before is to be changed. No section has it and no answer to it is kept: the statechart asks it
 * in between (`confirming`), and goes on where it stood.
 */
export const aenderung: Question = {
  options: () => [AENDERN, BEHALTEN],
  isOpen: () => false,
};
