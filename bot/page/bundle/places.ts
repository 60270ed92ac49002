import { fold } from '../../../dialogs/typing.ts';
import { MOST_SHARED, type PackedPlaces } from '../client/places.ts';

/** How many of the first letters of a name are those of another one. */
function sharedBy(name: string, other: string): number {
  let shared = 0;
  while (shared < MOST_SHARED && name[shared] !== undefined && name[shared] === other[shared])
    shared += 1;
  return shared;
}

function packedList(names: readonly string[]): string {
  return names
    .map(fold)
    .map((name, index, all) => {
      const shared = sharedBy(name, all[index - 1] ?? '');
      return `${shared}${name.slice(shared)}`;
    })
    .join('\n');
}

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
  const packed = Object.entries(lists).map(([key, names]) => [key, packedList(names)] as const);
  return { source, ordinaryWords, lists: Object.fromEntries(packed) };
}
