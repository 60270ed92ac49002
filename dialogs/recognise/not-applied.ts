import { isBareDenial } from './bare-denial.ts';
import type { Lexicon } from './lexicon.ts';
import type { ParsedText } from './read.ts';

/** Whether a text says that nothing was applied for: "not filed yet". */
export function isNotApplied(reading: ParsedText, lexicon: Lexicon): boolean {
  return reading.clauses.some(({ tokens }) =>
    isBareDenial(tokens, 'applies', ['still', 'anyMore', 'notNow'], lexicon),
  );
}
