import { existsOn } from '../../src/facts/schema.ts';
import { CHOICES } from '../../src/facts/values.ts';
import { factQuestion } from '../question.ts';

/** The title that a Fiktionsbescheinigung prolongs. */
export const bisherigerTitel = factQuestion('bisherigerTitel', CHOICES.bisherigerTitel, {
  options: ({ asOf }) => CHOICES.bisherigerTitel.filter((title) => existsOn(title, asOf)),
});
