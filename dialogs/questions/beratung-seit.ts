import { MOST_QUESTIONS, questionsAnswered } from './counting.ts';
import { factQuestion } from './question.ts';

/**
 * Since when the person has been counselled. Asked of professionals only, last, and only while
 * the interview stays within its eight questions, helps aside: the counselling period decides no verdict.
 */
export const beratungSeit = factQuestion('beratungSeit', {
  isOpen: ({ open, given }) =>
    open.has('beratungSeit') &&
    given['rolle'] === 'fachkraft' &&
    questionsAnswered(given) < MOST_QUESTIONS,
});
