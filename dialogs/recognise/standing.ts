import { createStripper } from './affixes.ts';
import type { NameTree } from './names.ts';
import { createAlike, createBeginnings, createNear, slips } from './slips.ts';
import type { Steps } from './steps.ts';
import { createPatterns, stemOf } from './word-list.ts';
import type { Affixes } from './words.ts';

/** A word of a name that a typed word can stand for. */
export interface Standing {
  readonly word: string;
  /** Whether a slip lies between the two. */
  readonly isSlip: boolean;
}

/** What typed words stand for. */
export interface Standings {
  /** The words of names that a typed word can stand for: itself, a pattern, or a slip away. */
  readonly standsFor: (word: string) => readonly Standing[];
  /** Whether it is one of them, or a form of one, without a slip. */
  readonly isWritten: (word: string) => boolean;
}

/** The shortest word that may have a slip beside an ending: a shorter one is another word. */
const SHORTEST_WITH_BOTH = 8;

/** Makes what tells what typed words stand for, in steps. */
export function* createStandings(
  { vocabulary, patterns }: NameTree,
  affixes: Affixes,
): Steps<Standings> {
  const strip = createStripper(affixes);
  const patternsOf = createPatterns(patterns);
  yield;
  const near = createNear(vocabulary);
  yield;
  const alike = createAlike(vocabulary);
  const begins = createBeginnings([...patterns].map(stemOf));
  const slipped = (word: string, stems: readonly string[]): readonly string[] => {
    const most = slips(word);
    return [
      ...alike(word),
      ...(most === 0 ? [] : [...near(word, most), ...begins(word).map((stem) => `${stem}*`)]),
      // "Stutgartta": a slip in a word with an ending.
      ...stems
        .filter(({ length }) => length >= SHORTEST_WITH_BOTH)
        .flatMap((stem) => near(stem, slips(stem))),
    ];
  };
  const standsFor = (word: string): readonly Standing[] => {
    const known = patternsOf(word);
    const stems = strip(word);
    const bare = stems.filter((stem) => vocabulary.has(stem));
    // A word that some names have with its ending is in others without: these come after, as with a slip.
    if (vocabulary.has(word))
      return [word, ...known, ...bare].map((each) => ({ word: each, isSlip: bare.includes(each) }));
    const sure = [...known, ...bare];
    const written = sure.map((each) => ({ word: each, isSlip: false }));
    if (word.startsWith('§')) return written;
    const others = slipped(word, sure.length === 0 ? stems : []);
    return [
      ...written,
      ...others
        .filter((each) => !sure.includes(each))
        .map((each) => ({ word: each, isSlip: true })),
    ];
  };
  return {
    standsFor,
    isWritten: (word) =>
      vocabulary.has(word) ||
      patternsOf(word).length > 0 ||
      strip(word).some((stem) => vocabulary.has(stem)),
  };
}
