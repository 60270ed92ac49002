import { LATIN_RUN } from './isolate.ts';
import type { Language } from './language.ts';

/** A stretch of a text, and whether it is German among another language. */
export interface Run {
  readonly text: string;
  readonly isGerman: boolean;
}

/** Finds what is German in a text of a language: legal terms, what stands on papers, laws. */
export type GermanRuns = (text: string, language: Language) => readonly Run[];

/** What keeps its direction in a text from right to left. */
const ISOLATED = /[\u2066\u2068][^\u2069]*\u2069/gu;

/** Two letters at least: a number, or a paragraph's sign, is read in the language around it. */
const HAS_WORD = /\p{Script=Latin}{2}/u;

const ENDS_IN_LETTER = /\p{L}$/u;

/** Whether a run is German, by what stands before it, too. */
type IsGerman = (run: string, before: string) => boolean;

function split(text: string, pattern: RegExp, isGerman: IsGerman): readonly Run[] {
  const found = [...text.matchAll(pattern)].filter(({ 0: run, index }) =>
    isGerman(run, text.slice(0, index)),
  );
  const runs = found.flatMap(({ 0: run, index }, place) => {
    const before = found[place - 1];
    const from = before === undefined ? 0 : before.index + before[0].length;
    return [
      { text: text.slice(from, index), isGerman: false },
      { text: run, isGerman: true },
    ];
  });
  const last = found.at(-1);
  const rest = text.slice(last === undefined ? 0 : last.index + last[0].length);
  return [...runs, { text: rest, isGerman: false }].filter((run) => run.text !== '');
}

/**
 * Makes what finds German in other languages. In a script of its own every run of Latin letters is German;
 * among Latin letters the legal terms are.
 * @param terms the German ones, as they stand on papers
 */
export function createGermanRuns(terms: readonly string[]): GermanRuns {
  const longestFirst = terms.toSorted((one, other) => other.length - one.length);
  // What stands before is looked at afterwards: phones of 2020 know no lookbehind.
  const term = new RegExp(`(?:${longestFirst.join('|')})(?!\\p{L})`, 'gu');
  const hasWord: IsGerman = (run) => HAS_WORD.test(run);
  const isWhole: IsGerman = (_, before) => !ENDS_IN_LETTER.test(before);
  return (text, { code, of, script, dir }) => {
    if (code === 'de' || of === 'de') return [{ text, isGerman: false }];
    if (script === 'Latin') return split(text, term, isWhole);
    return split(text, dir === 'rtl' ? ISOLATED : LATIN_RUN, hasWord);
  };
}
