import { fold } from './fold.ts';

/** Finds the first of some phrases in words: the places of its words; none where there is none. */
export type PhraseReader = (words: readonly string[]) => readonly number[];

/** How many words may stand where a phrase has a `*`. */
const APART = 5;

function isLike(pattern: string, word: string): boolean {
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}

/** The places of the words of a phrase that begins at one; `null` where it does not. */
function placesOf(
  phrase: readonly string[],
  words: readonly string[],
  start: number,
): readonly number[] | null {
  const places: number[] = [];
  let [next, last] = [start, start];
  for (const part of phrase) {
    if (part === '*') {
      last = next + APART;
      continue;
    }
    const near = words.slice(next, last + 1).findIndex((word) => isLike(part, word));
    if (near < 0) return null;
    const at = next + near;
    places.push(at);
    [next, last] = [at + 1, at + 1];
  }
  return places;
}

/**
 * Makes what finds phrases: words in their order, where `*` stands for a few or none between them, and at the end of
 * a word for any rest.
 */
export function createPhraseReader(phrases: readonly string[]): PhraseReader {
  const all = phrases.map((phrase) => fold(phrase).split(' '));
  return (words) => {
    for (let start = 0; start < words.length; start += 1) {
      for (const phrase of all) {
        if (!isLike(phrase[0] as string, words[start] as string)) continue;
        const places = placesOf(phrase, words, start);
        if (places !== null) return places;
      }
    }
    return [];
  };
}
