import type { Lexicon } from './lexicon.ts';
import type { ParsedText } from './read.ts';

/** Whether a text says that somebody lives now here, now there: "sometimes at a friend's, sometimes outside". */
export function isUnfixed({ passage: { tokens } }: ParsedText, { is }: Lexicon): boolean {
  return tokens.filter(({ word }) => is('sometimes', word)).length > 1;
}
