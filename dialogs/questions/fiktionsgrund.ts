import { CHOICES } from '../../src/facts/values.ts';
import { factQuestion } from '../question.ts';

/** Which box of the Fiktionsbescheinigung is ticked (§ 81 AufenthG). */
export const fiktionsgrund = factQuestion('fiktionsgrund', CHOICES.fiktionsgrund);
