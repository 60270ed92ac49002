import { isBareDenial } from './bare-denial.ts';
import type { Lexicon } from './lexicon.ts';
import type { ParsedText } from './read.ts';

/**
 * Whether a text says of homes in general that somebody lived in none: "we never were in any camp". "Not from
 * a home" may be from anywhere else.
 */
export function isNeverInHomes(reading: ParsedText, lexicon: Lexicon): boolean {
  return reading.clauses.some(
    ({ tokens }) =>
      isBareDenial(tokens, 'camps', ['where', 'then', 'notNow'], lexicon) &&
      !tokens.some(({ word }) => lexicon.is('cameFrom', word)),
  );
}
