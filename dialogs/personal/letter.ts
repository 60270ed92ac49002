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
const SALUTATION = /^[^.,!?\n]{0,60}[.,!\n]/;

/** As many words at most are the name of somebody greeted, with a title, or of who signs. */
const LONGEST_NAME = 3;

/** What begins a line, or a sentence. */
const LINE = /(?:^|\n)\s*$/;
const SENTENCE = /(?:^|[.!?\n])\s*$/;

function linesOf(text: string): readonly (Stretch & { readonly line: string })[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    line,
    start: index,
    end: index + line.length,
  }));
}

/**
 * Takes a letter apart; a text that is none has no such parts. What is said in the sentence of a greeting is
 * no part of it: "Good day I have a Duldung".
 * @param canBeName whether a word may be that of a name, or of a title before one
 */
export function letterParts(
  text: string,
  words: readonly Word[],
  { salutations, closings, headers }: LetterPhrases,
  canBeName: (index: number) => boolean,
): LetterParts {
  const at = (index: number) => words[index] as Word;
  /** Whether the words from one on, before a place in the text, are no more than a name. */
  const isName = (first: number, end: number) => {
    const name = words.slice(first, first + LONGEST_NAME + 1).filter(({ start }) => start < end);
    return name.length <= LONGEST_NAME && name.every((_, offset) => canBeName(first + offset));
  };
  const greetings = words.flatMap(({ start }, index) => {
    const count = salutations(index);
    const all =
      count > 0 && LINE.test(text.slice(0, start)) ? SALUTATION.exec(text.slice(start)) : null;
    const end = start + (all?.[0].length ?? 0);
    return all !== null && isName(index + count, end) ? [{ start, end }] : [];
  });
  const closing = words.findIndex(({ start }, index) => {
    const count = index >= SHORTEST_LETTER ? closings(index) : 0;
    return count > 0 && (SENTENCE.test(text.slice(0, start)) || isName(index + count, text.length));
  });
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
    const count = first < 0 ? 0 : headers(first);
    return count > 0 && /^\s*:/.test(text.slice(at(first + count - 1).end, end));
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
      // Without a letter around it, it may be an answer: "> 18 months".
      ...(headLines.length + greetings.length + from.length > 0 ? quoted : []),
      ...headLines,
    ],
  };
}
