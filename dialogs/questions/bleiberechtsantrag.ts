import { CHOICES } from '../../src/facts/values.ts';
import { factQuestion } from '../question.ts';

/** Whether somebody with a Duldung has applied for a right to stay. */
export const bleiberechtsantrag = factQuestion('bleiberechtsantrag', CHOICES.bleiberechtsantrag);
