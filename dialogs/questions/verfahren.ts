import { CHOICES } from '../../src/facts/values.ts';
import { factQuestion } from '../question.ts';

/** How far the asylum procedure is. */
export const verfahren = factQuestion('verfahren', CHOICES.verfahren);
