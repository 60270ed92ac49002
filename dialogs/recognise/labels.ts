import type { Lexicon } from './lexicon.ts';
import type { Reading } from './read.ts';

function isPartOf(typed: string, word: string): boolean {
  return word === typed || (typed.length >= 4 && word.startsWith(typed));
}

/** The options whose label contains every word typed: a part of a label is an answer, too. */
export function labelsContaining(
  { tokens }: Reading,
  { question, options }: { readonly question: string; readonly options: readonly string[] },
  lexicon: Lexicon,
): readonly string[] {
  const typed = tokens.map(({ word }) => word).filter((word) => !lexicon.is('filler', word));
  if (typed.join('').length < 3) return [];
  const labels = lexicon.labels.get(question === 'bisherigerTitel' ? 'status' : question);
  return options.filter((option) =>
    (labels?.get(option) ?? []).some((words) =>
      typed.every((word) => words.some((each) => isPartOf(word, each))),
    ),
  );
}
