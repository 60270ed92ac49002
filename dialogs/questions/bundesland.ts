import { CHOICES } from '../../src/facts/values.ts';
import { factQuestion } from '../question.ts';

/** Where the person lives: the programme is one of Baden-Württemberg. */
export const bundesland = factQuestion('bundesland', CHOICES.bundesland);
