import { fold } from './fold.ts';
import { anyOf, BEGIN, END, pattern } from './pattern.ts';
import type { Affixes, TimeWords } from './words.ts';

/** Writes the years that a folded text tells in words in figures. */
export type YearWriter = (folded: string) => string;

/** The last two figures of a year that a text can tell. */
const [EARLIEST, LATEST] = [15, 29];

/** Below, a number in words may be the beginning of a longer one: "twenty". */
const SHORTEST = 21;

function parted(word: string): string {
  return fold(word).replaceAll(/[\s-]+/g, ' ');
}

/** Makes the writer: "two thousand and twenty-five", "of the twenty-fifth year" become "2025"; "twenty-five" "25". */
export function createYearWriter(words: TimeWords, { suffixes }: Affixes): YearWriter {
  const numbers = new Map(Object.entries(words.numbers).map(([word, n]) => [parted(word), n]));
  const from = (least: number) => {
    const some = [...numbers].filter(([, number]) => number >= least && number <= LATEST);
    const source = anyOf(some.map(([word]) => word)).replaceAll(' ', '[\\s-]+');
    return `(${source})(?:['-]?${anyOf(suffixes)})?`;
  };
  const full = pattern(`${BEGIN}${anyOf(words.thousands)}[\\s-]*${from(EARLIEST)}${END}`, 'g');
  const short = pattern(`${BEGIN}${from(SHORTEST)}(\\s+${anyOf(words.year)})?${END}`, 'g');
  const figure = (word: string) => String(numbers.get(parted(word)));
  return (folded) =>
    folded
      .replaceAll(full, (_, word: string) => `20${figure(word)}`)
      .replaceAll(short, (_, word: string, ofYear?: string) =>
        ofYear === undefined ? figure(word) : `20${figure(word)}`,
      );
}
