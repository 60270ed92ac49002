import { MONTHS } from '../../src/facts/values.ts';
import { factQuestion } from '../question.ts';

/** The month of admission to the vorläufige Unterbringung. */
export const vorlaeufigSeit = factQuestion('vorlaeufigSeit', MONTHS.vorlaeufigSeit.words, {
  isMonth: true,
});
