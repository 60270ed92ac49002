import { CHOICES } from '../../src/facts/values.ts';
import { factQuestion } from '../question.ts';

/** The group of the country of origin; asked before the state of the procedure, as it often settles it. */
export const herkunft = factQuestion('herkunft', CHOICES.herkunft);
