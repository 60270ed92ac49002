import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { ParsedText } from './read.ts';

/** A word as it was typed, with the signs in it that are not seen; or what parts a text. */
const TYPED = /[\p{L}\p{M}\p{N}\p{Cf}]+|[,;.!?:()\n،؛؟።፣፤]/gu;

/** Words of a text that stand side by side: from the first to behind the last. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Makes what tells whether a word as it was typed is among some words, which are folded. */
function createIsAmong(words: ReadonlySet<string>, { tokensOf }: Lexicon) {
  const known = new Map<string, boolean>();
  return (typed: string): boolean => {
    const isAmong = known.get(typed) ?? tokensOf(fold(typed)).some(({ word }) => words.has(word));
    known.set(typed, isAmong);
    return isAmong;
  };
}

/** The words of some tokens as they may be typed; a paragraph is typed as its number. */
function wordsOf(tokens: ParsedText['outside'], { is }: Lexicon): ReadonlySet<string> {
  const telling = tokens.map(({ word }) => word).filter((word) => !is('filler', word));
  return new Set(telling.flatMap((word) => word.split(/[§:]/).filter((part) => part !== '')));
}

/** Goes on with a piece, or begins another one. */
function withWord(pieces: readonly Piece[], piece: Piece, isApart: boolean): readonly Piece[] {
  const last = pieces.at(-1);
  if (isApart || last === undefined) return [...pieces, piece];
  return [...pieces.slice(0, -1), { start: last.start, end: piece.end }];
}

/**
 * What of a text belongs to none of the names found, as it was typed: words with nothing but small ones
 * between them are one piece, without the small ones at its ends.
 */
export function restOf(
  text: string,
  { outside, passage }: ParsedText,
  lexicon: Lexicon,
): readonly string[] {
  const left = wordsOf(outside, lexicon);
  if (left.size === 0) return [];
  const isLeft = createIsAmong(left, lexicon);
  const isToken = createIsAmong(wordsOf(passage.tokens, lexicon), lexicon);
  let pieces: readonly Piece[] = [];
  let isApart = true;
  for (const { 0: typed, index } of text.matchAll(TYPED)) {
    if (isLeft(typed)) {
      pieces = withWord(pieces, { start: index, end: index + typed.length }, isApart);
      isApart = false;
    } else if (isToken(typed) || !/[\p{L}\p{N}]/u.test(typed)) {
      isApart = true;
    }
  }
  return pieces.map(({ start, end }) => text.slice(start, end));
}
