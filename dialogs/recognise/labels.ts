import type { Lexicon } from './lexicon.ts';
import type { Reading } from './read.ts';
import { isAboutWhoHouses, isWhereabouts } from './whereabouts.ts';

function isPartOf(typed: string, word: string): boolean {
  return word === typed || (typed.length >= 4 && word.startsWith(typed));
}

/** The options whose label contains every word typed: a part of a label is an answer, too. */
export function labelsContaining(
  { tokens }: Reading,
  { question, options }: { readonly question: string; readonly options: readonly string[] },
  lexicon: Lexicon,
): readonly string[] {
  const isIn = tokens.some((_, index) => isWhereabouts(tokens, index, lexicon));
  if (isIn && isAboutWhoHouses(question)) return [];
  const typed = tokens.map(({ word }) => word).filter((word) => !lexicon.is('filler', word));
  if (typed.join('').length < 3) return [];
  const named = question === 'bisherigerTitel' ? 'status' : question;
  const fitting = lexicon.labels.filter(
    (label) =>
      label.question === named &&
      typed.every((word) => label.words.some((each) => isPartOf(word, each))),
  );
  return options.filter((option) => fitting.some((label) => label.option === option));
}
