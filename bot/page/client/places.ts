import { type Keys, type Packed, unpacked } from './packed.ts';
import { wordsIn } from './shortened.ts';

/** Names of places as their script has them, folded: they are only looked for, and shown to nobody. */
export interface PackedPlaces<Word> {
  readonly source: string;
  /** Each list as a text with a line for each name, shortened by what it has of the one before (`shortened.ts`). */
  readonly lists: Packed;
  readonly keys: Keys;
  readonly ordinaryWords: readonly Word[];
}

/** The names of places as recognition takes them. */
export function unpackedPlaces<Word>({ source, lists, keys, ordinaryWords }: PackedPlaces<Word>) {
  const all = Object.entries(unpacked(lists, keys)).map(
    ([key, list]) => [key, wordsIn(String(list))] as const,
  );
  return { source, ordinaryWords, ...Object.fromEntries(all) };
}
