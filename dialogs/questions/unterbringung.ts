import { stepsOf } from '../helps/index.ts';
import { factQuestion } from './question.ts';

/** Where the person is housed; who does not know is helped (`dialogs/helps`). */
export const unterbringung = factQuestion('unterbringung', {
  isOpen: ({ open, given }) => open.has('unterbringung') && given['unterbringung'] === undefined,
  // Whether the town is a Stadtkreis is so wherever in it one is housed: it may have been told before.
  voids: () => stepsOf('unterbringung').filter((step) => step !== 'hilfe-stadtkreis'),
});
