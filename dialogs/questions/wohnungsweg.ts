import { CHOICES } from '../../src/facts/values.ts';
import { factQuestion } from '../question.ts';

/** How the person came to the flat, or to the relatives. */
export const wohnungsweg = factQuestion('wohnungsweg', CHOICES.wohnungsweg);
