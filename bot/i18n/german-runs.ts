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

function split(text: string, pattern: RegExp, isGerman: (run: string) => boolean): readonly Run[] {
  const found = [...text.matchAll(pattern)].filter(([run]) => isGerman(run));
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
  const term = new RegExp(`(?<!\\p{L})(?:${longestFirst.join('|')})(?!\\p{L})`, 'gu');
  const hasWord = (run: string) => HAS_WORD.test(run);
  return (text, { code, of, script, dir }) => {
    if (code === 'de' || of === 'de') return [{ text, isGerman: false }];
    if (script === 'Latin') return split(text, term, () => true);
    return split(text, dir === 'rtl' ? ISOLATED : LATIN_RUN, hasWord);
  };
}
