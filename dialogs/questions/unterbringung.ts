import { stepsOf } from '../helps/index.ts';
import { factQuestion } from './question.ts';

/** Where the person is housed; who does not know is helped (`dialogs/helps`). */
export const unterbringung = factQuestion('unterbringung', {
  isOpen: ({ open, given }) => open.has('unterbringung') && given['unterbringung'] === undefined,
  voids: () => stepsOf('unterbringung'),
});
