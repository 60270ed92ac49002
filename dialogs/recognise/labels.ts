import type { Lexicon } from './lexicon.ts';
import type { Passage } from './passage.ts';
import { isAboutWhoHouses } from './whereabouts.ts';

function isPartOf(typed: string, word: string): boolean {
  return word === typed || (typed.length >= 4 && word.startsWith(typed));
}

/** The options of which a text is a part of the label. */
interface Labelled {
  readonly options: readonly string[];
  /** Whether it is half of one of these labels or more, or more than one word of it. */
  readonly isMost: boolean;
}

const NONE: Labelled = { options: [], isMost: false };

/** The options whose label contains every word typed: a part of a label may be an answer, too. */
export function labelsContaining(
  { tokens, isWhereabouts }: Passage,
  { question, options }: { readonly question: string; readonly options: readonly string[] },
  lexicon: Lexicon,
): Labelled {
  if (isWhereabouts.includes(true) && isAboutWhoHouses(question)) return NONE;
  const typed = tokens.map(({ word }) => word).filter((word) => !lexicon.is('filler', word));
  // A mere "not" is no part of "I do not know".
  const telling = typed.filter((word) => !lexicon.is('negators', word));
  if (telling.join('').length < 3) return NONE;
  const different = [...new Set(typed)];
  const named = question === 'bisherigerTitel' ? 'status' : question;
  const fitting = lexicon.labels.filter(
    (label) =>
      label.question === named &&
      different.every((word) => label.words.some((each) => isPartOf(word, each))),
  );
  return {
    options: options.filter((option) => fitting.some((label) => label.option === option)),
    isMost:
      different.length > 1 || fitting.some(({ words }) => 2 * different.length >= words.length),
  };
}
