import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import type { ParsedText } from './read.ts';

/** Whether a name stands where a place does: behind "in", or with nothing but small words beside it. */
export function isPlaced(
  { start }: Match,
  { passage: { tokens }, matches, outside }: ParsedText,
  lexicon: Lexicon,
): boolean {
  const before = tokens[start - 1]?.word;
  const isSmall = (word: string) => lexicon.is('filler', word) || lexicon.is('where', word);
  return (
    (before !== undefined && lexicon.is('where', before)) ||
    (matches.length === 1 && outside.every(({ word }) => isSmall(word)))
  );
}
