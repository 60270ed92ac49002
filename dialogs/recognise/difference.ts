import type { Asked } from './asked.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { recognise } from './recognise.ts';

/** The options of a question. */
export interface OptionsOf {
  readonly question: string;
  readonly options: readonly string[];
}

/** The most words of a text that asks for a difference: a longer one tells something. */
const LONGEST = 60;

const WORD = /[\p{L}\p{N}]+/gu;

/** The options that two numbers in a text stand for by their place in the list. */
function byPlace(words: readonly string[], { options }: OptionsOf): readonly string[] {
  const numbers = new Set(words.filter((word) => /^\d{1,2}$/.test(word)).map(Number));
  const placed = [...numbers].flatMap((number) => options[number - 1] ?? []);
  return numbers.size === 2 && placed.length === 2 ? placed : [];
}

/**
 * Finds the two options for whose difference a text asks: by their place in the list, or by name.
 * @param among the questions of which they can be options, the one that is asked first
 * @returns no options where it is not said which; nothing where a text asks for no difference, or is long
 */
export function differenceIn(
  text: string,
  asked: Asked,
  among: readonly OptionsOf[],
  lexicon: Lexicon,
): OptionsOf | null {
  const folded = fold(text);
  const words = [...folded.matchAll(WORD)].map(([word]) => word);
  if (words.length > LONGEST) return null;
  const places = new Set(lexicon.differenceIn(words));
  if (places.size === 0) return null;
  const placed = byPlace(words, asked);
  if (placed.length > 0) return { question: asked.question, options: placed };
  let index = -1;
  const named = folded.replaceAll('?', '').replace(WORD, (word) => {
    index += 1;
    return places.has(index) || lexicon.is('interrogatives', word) ? '' : word;
  });
  for (const { question, options } of among) {
    const as = { ...asked, question, options, isMonth: false, settled: {} };
    const { candidates } = recognise(named.trim(), as, lexicon);
    if (candidates.length === 2) return { question, options: candidates };
  }
  return { question: asked.question, options: [] };
}
