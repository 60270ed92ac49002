import { CHOICES } from '../../src/facts/values.ts';
import { factQuestion } from '../question.ts';

/** Whom the person joined (Familiennachzug). */
export const bezug = factQuestion('bezug', CHOICES.bezug);
