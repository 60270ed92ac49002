import { clausesOf } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import type { ParsedText } from './read.ts';
import type { WordKind } from './tokens.ts';

/** Words beside which "never in a home" says no more than that. */
const SMALL: readonly WordKind[] = [
  'filler',
  'plain',
  'self',
  'boundary',
  'where',
  'now',
  'then',
  'negators',
  'negatorsBehind',
  'camps',
  'notNow',
];

/** Whether a text says of homes in general that somebody lived in none: "we never were in any camp". */
export function isNeverInHomes(reading: ParsedText, { is }: Lexicon): boolean {
  return clausesOf(reading).some(({ tokens }) => {
    const has = (kind: WordKind) => tokens.some(({ word }) => is(kind, word));
    const isDenied = has('negators') || has('negatorsBehind');
    // "Not from a home" may be from anywhere else.
    if (has('cameFrom')) return false;
    return (
      has('camps') && isDenied && tokens.every(({ word }) => SMALL.some((kind) => is(kind, word)))
    );
  });
}
