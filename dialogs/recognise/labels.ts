import type { Lexicon } from './lexicon.ts';
import type { Passage } from './passage.ts';
import { isAboutWhoHouses } from './whereabouts.ts';

function isPartOf(typed: string, word: string): boolean {
  return word === typed || (typed.length >= 4 && word.startsWith(typed));
}

/** The options whose label contains every word typed: a part of a label is an answer, too. */
export function labelsContaining(
  { tokens, isWhereabouts }: Passage,
  { question, options }: { readonly question: string; readonly options: readonly string[] },
  lexicon: Lexicon,
): readonly string[] {
  if (isWhereabouts.includes(true) && isAboutWhoHouses(question)) return [];
  const typed = tokens.map(({ word }) => word).filter((word) => !lexicon.is('filler', word));
  if (typed.join('').length < 3) return [];
  const different = [...new Set(typed)];
  const named = question === 'bisherigerTitel' ? 'status' : question;
  const fitting = lexicon.labels.filter(
    (label) =>
      label.question === named &&
      different.every((word) => label.words.some((each) => isPartOf(word, each))),
  );
  return options.filter((option) => fitting.some((label) => label.option === option));
}
