import { isBareDenial } from './bare-denial.ts';
import { clausesOf } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import type { ParsedText } from './read.ts';

/** Whether a text says that nobody was counselled yet: "so far no counselling". */
export function isNotCounselled(reading: ParsedText, lexicon: Lexicon): boolean {
  return clausesOf(reading).some(({ words }) =>
    isBareDenial(words, 'counselling', ['still'], lexicon),
  );
}
