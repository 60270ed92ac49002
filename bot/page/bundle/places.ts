import { fold } from '../../../dialogs/typing.ts';
import type { PackedPlaces } from '../client/places.ts';
import { keysOf, packed } from './pack.ts';
import { shortened } from './shortened.ts';

/** Names of places as they are written down: in lists, and words that are names of places as well. */
interface WrittenPlaces<Word> {
  readonly source: string;
  readonly ordinaryWords: readonly Word[];
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

/** The names of places for browsers, in their order: names that stand beside each other begin alike. */
export function packedPlaces<Word>({
  source,
  ordinaryWords,
  lists,
}: WrittenPlaces<Word>): PackedPlaces<Word> {
  const all = Object.fromEntries(
    Object.entries(lists).map(([key, names]) => [key, shortened(names.map(fold), 1)]),
  );
  const keys = keysOf(all);
  return { source, ordinaryWords, keys, lists: packed(all, keys) };
}
