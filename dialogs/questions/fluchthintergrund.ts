import { CHOICES } from '../../src/facts/values.ts';
import { factQuestion } from '../question.ts';

/** Whether a person with another title came as a refugee, or was tolerated. */
export const fluchthintergrund = factQuestion('fluchthintergrund', CHOICES.fluchthintergrund);
