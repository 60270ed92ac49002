import type { Lexicon } from './lexicon.ts';
import type { Token, WordKind } from './tokens.ts';

/** Words that say nothing more beside a denial of anything. */
const SMALL: readonly WordKind[] = [
  ...(['filler', 'plain', 'self', 'boundary', 'now', 'negators', 'negatorsBehind'] as const),
];

/**
 * Whether some words deny a thing and say no more than that: "so far no counselling".
 * @param thing the kind of words that name it
 * @param beside kinds of words that may stand beside it as well
 */
export function isBareDenial(
  words: readonly Token[],
  thing: WordKind,
  beside: readonly WordKind[],
  { is }: Lexicon,
): boolean {
  const has = (kind: WordKind) => words.some(({ word }) => is(kind, word));
  const allowed = [...SMALL, thing, ...beside];
  return (
    has(thing) &&
    (has('negators') || has('negatorsBehind')) &&
    words.every(({ word }) => allowed.some((kind) => is(kind, word)))
  );
}
