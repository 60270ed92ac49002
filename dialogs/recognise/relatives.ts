import { RELATIVES } from '../trail/persons.ts';
import { fold } from './fold.ts';
import { wordsIn } from './tokens.ts';
import type { Named, RelativeNames } from './words.ts';

const NAMED: readonly Named[] = [...RELATIVES, 'alle'];

/** Whom the words of a text name from one on, and how many words that takes. */
export interface Mention {
  readonly named: Named;
  readonly length: number;
}

/** Finds whom the words of a folded text name from one on; nobody (`null`) where they name none. */
export type RelativeReader = (words: readonly string[], start: number) => Mention | null;

/** The most words that name somebody: "my older brother". */
const MOST_WORDS = 3;

/** @param all the words of each language in use; the first that has a word says whom it names */
export function createRelativeReader(all: readonly RelativeNames[]): RelativeReader {
  const known = new Map<string, Named>();
  for (const names of all) {
    for (const named of NAMED) {
      for (const name of names[named]) {
        const words = wordsIn(fold(name)).join(' ');
        known.set(words, known.get(words) ?? named);
      }
    }
  }
  return (words, start) => {
    for (let length = Math.min(MOST_WORDS, words.length - start); length > 0; length -= 1) {
      const named = known.get(words.slice(start, start + length).join(' '));
      if (named !== undefined) return { named, length };
    }
    return null;
  };
}
