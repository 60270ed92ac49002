import { clausesOf } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import type { ParsedText } from './read.ts';
import type { WordKind } from './tokens.ts';

/** Words beside which "no counselling" says no more than that. */
const SMALL: readonly WordKind[] = [
  'filler',
  'plain',
  'self',
  'boundary',
  'still',
  'now',
  'negators',
  'negatorsBehind',
  'counselling',
];

/** Whether a text says that nobody was counselled yet: "so far no counselling". */
export function isNotCounselled(reading: ParsedText, { is }: Lexicon): boolean {
  return clausesOf(reading).some(({ words }) => {
    const has = (kind: WordKind) => words.some(({ word }) => is(kind, word));
    const isDenied = has('negators') || has('negatorsBehind');
    const isAll = words.every(({ word }) => SMALL.some((kind) => is(kind, word)));
    return has('counselling') && isDenied && isAll;
  });
}
