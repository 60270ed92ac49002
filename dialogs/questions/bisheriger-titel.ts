import { CHOICES, existsOn } from '../../src/facts/values.ts';
import { factQuestion } from '../question.ts';

/** The title that a Fiktionsbescheinigung prolongs. */
export const bisherigerTitel = factQuestion('bisherigerTitel', CHOICES.bisherigerTitel, {
  options: ({ asOf }) =>
    CHOICES.bisherigerTitel.filter((title) => existsOn('bisherigerTitel', title, asOf)),
});
