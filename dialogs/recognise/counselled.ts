import { isBareDenial } from './bare-denial.ts';
import type { Lexicon } from './lexicon.ts';
import type { ParsedText } from './read.ts';
import type { WordKind } from './tokens.ts';

/** Whether a text says that nobody was counselled yet: "so far no counselling". */
export function isNotCounselled(reading: ParsedText, lexicon: Lexicon): boolean {
  return reading.clauses.some(({ words }) =>
    isBareDenial(words, 'counselling', ['still'], lexicon),
  );
}

/** Words that say that something has not begun, or only will. */
const NOT_YET: readonly WordKind[] = ['negators', 'negatorsBehind', 'still', 'wishes'];

/** Whether a text names a day, and nothing that makes it one to come: "the first appointment was on 3 November". */
export function isBegun({ outside }: ParsedText, { is }: Lexicon): boolean {
  const isNotYet = outside.some(({ word }) => NOT_YET.some((kind) => is(kind, word)));
  return !isNotYet && outside.some(({ word }) => /\d/.test(word));
}
