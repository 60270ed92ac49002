import type { Stretch } from './spans.ts';
import type { PhraseAt, Word } from './text.ts';

/** What finds the words that letters are made of. */
export interface LetterPhrases {
  readonly salutations: PhraseAt;
  readonly closings: PhraseAt;
  readonly headers: PhraseAt;
}

/** The parts of a letter around what it says. */
export interface LetterParts {
  /** "Dear Mrs …,": it may have a name in it. */
  readonly salutations: readonly Stretch[];
  /** What stands behind the words that end a letter. */
  readonly signatures: readonly Stretch[];
  /** Who wrote to whom, above a letter that is quoted or passed on. */
  readonly heads: readonly Stretch[];
  /** All of this with the words that begin and end a letter, and what is quoted. */
  readonly around: readonly Stretch[];
}

/** As many words stand before the end of a letter at least: "best regards" alone greets. */
const SHORTEST_LETTER = 4;

/** A salutation ends at a mark that is not far. */
const SALUTATION = /^[^,!\n]{0,60}[,!\n]/g;

function linesOf(text: string): readonly (Stretch & { readonly line: string })[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    line,
    start: index,
    end: index + line.length,
  }));
}

/** Takes a letter apart; a text that is none has no such parts. */
export function letterParts(
  text: string,
  words: readonly Word[],
  { salutations, closings, headers }: LetterPhrases,
): LetterParts {
  const at = (index: number) => words[index] as Word;
  const greetings = words.flatMap(({ start }, index) => {
    if (salutations(index) === 0) return [];
    return [...text.slice(start).matchAll(SALUTATION)].map(([all]) => ({
      start,
      end: start + all.length,
    }));
  });
  const closing = words.findIndex((_, index) => index >= SHORTEST_LETTER && closings(index) > 0);
  const from = closing < 0 ? [] : [at(closing).start];
  const signatures = from.flatMap(() => {
    const { end } = at(closing + closings(closing) - 1);
    const name = text.slice(end).search(/[\p{L}\p{N}█]/u);
    return name < 0 ? [] : [{ start: end + name, end: text.trimEnd().length }];
  });
  const lines = linesOf(text);
  const quoted = lines.filter(({ line }) => /^\s*>/.test(line));
  const isHead = ({ start, end }: Stretch) => {
    const first = words.findIndex((word) => word.start >= start);
    const last = first < 0 ? 0 : headers(first);
    return last > 0 && at(first).end < end;
  };
  const heads = lines.filter(isHead);
  // One such line alone may be something that is said.
  const headLines = heads.length > 1 ? heads : [];
  return {
    salutations: greetings,
    signatures,
    heads: headLines.map(({ start, end, line }) => ({ start: start + line.indexOf(':') + 1, end })),
    around: [
      ...greetings,
      ...from.map((start) => ({ start, end: text.length })),
      ...quoted,
      ...headLines,
    ],
  };
}
