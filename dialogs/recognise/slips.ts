/** Words may be this many slips apart and still be the same, by their length. */
export type SlipsByLength = (length: number) => number;

/** How many slips a word of a name may have, by its length. */
const slipsOfLength: SlipsByLength = (length) => {
  if (length < 6) return 0;
  return length < 9 ? 1 : 2;
};

/** Words may be this many slips apart and still be the same. */
export function slips(word: string): number {
  return slipsOfLength(word.length);
}

/**
 * Which letters a word has, a bit for each; letters may share one. A slip changes two bits at most:
 * what differs in more need not be compared letter by letter.
 */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** Whether two words have so different letters that they are more than so many slips apart. */
function differ(one: number, other: number, most: number): boolean {
  let bits = one ^ other;
  for (let i = 0; i < 2 * most; i += 1) bits &= bits - 1;
  return bits !== 0;
}

/**
 * Whether two words are so many slips apart at most, from a letter of each on. What is alike is gone over;
 * then one has another letter, or one letter more, each of which is one slip.
 */
function areNear(one: string, other: string, most: number, start = 0, otherStart = start): boolean {
  let [at, otherAt] = [start, otherStart];
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(otherAt)) {
    at += 1;
    otherAt += 1;
  }
  const [left, otherLeft] = [one.length - at, other.length - otherAt];
  if (left === 0 || otherLeft === 0) return left + otherLeft <= most;
  if (Math.abs(left - otherLeft) > most || most === 0) return false;
  return (
    areNear(one, other, most - 1, at + 1, otherAt + 1) ||
    areNear(one, other, most - 1, at + 1, otherAt) ||
    areNear(one, other, most - 1, at, otherAt + 1)
  );
}

/** A word, and where it stands among those that are known. */
interface Known {
  readonly word: string;
  readonly place: number;
}

/** Words of one length, with their letters beside each other: they are gone through for every word typed. */
interface Shelf {
  readonly length: number;
  readonly known: readonly Known[];
  readonly letters: Int32Array;
}

/** The words in which there may be a slip, by their length. */
function shelvesOf(words: Iterable<string>, most: SlipsByLength): ReadonlyMap<number, Shelf> {
  const byLength = new Map<number, Known[]>();
  let place = 0;
  for (const word of words) {
    const known = byLength.get(word.length) ?? [];
    if (most(word.length) > 0) byLength.set(word.length, known);
    known.push({ word, place });
    place += 1;
  }
  return new Map(
    [...byLength].map(([length, known]) => [
      length,
      { length, known, letters: Int32Array.from(known, ({ word }) => lettersOf(word)) },
    ]),
  );
}

/** Finds the words of a shelf that are so many slips at most from a typed one. */
function find(
  { known, letters }: Shelf,
  typed: string,
  typedLetters: number,
  most: number,
): readonly Known[] {
  const found: Known[] = [];
  for (let i = 0; i < letters.length; i += 1) {
    if (differ(letters[i] as number, typedLetters, most)) continue;
    const each = known[i] as Known;
    if (areNear(each.word, typed, most)) found.push(each);
  }
  return found;
}

function inOrder(found: readonly Known[]): readonly string[] {
  return found.toSorted((a, b) => a.place - b.place).map(({ word }) => word);
}

/**
 * Makes what finds the words that a typed one may be, a few slips away.
 * @param words the ones to be found, which keep their order
 * @param mostOf how many slips away each may be
 */
export function createNear(
  words: Iterable<string>,
  mostOf: SlipsByLength = slipsOfLength,
): (typed: string, most: number) => readonly string[] {
  const shelves = shelvesOf(words, mostOf);
  return (typed, most) => {
    const letters = lettersOf(typed);
    const found: Known[] = [];
    for (let length = typed.length - most; length <= typed.length + most; length += 1) {
      const shelf = shelves.get(length);
      if (shelf !== undefined)
        found.push(...find(shelf, typed, letters, Math.min(most, mostOf(length))));
    }
    return inOrder(found);
  };
}

/**
 * Makes what finds the beginnings that a typed word may have, a slip away.
 * @param stems the beginnings, which keep their order
 */
export function createBeginnings(stems: readonly string[]): (typed: string) => readonly string[] {
  const shelves = [...shelvesOf(stems, slipsOfLength).values()];
  return (typed) =>
    inOrder(
      shelves
        .filter(({ length }) => length <= typed.length + 1)
        .flatMap((shelf) => {
          const start = typed.slice(0, shelf.length);
          return find(shelf, start, lettersOf(start), 1);
        }),
    );
}

/** How many signs a Ge'ez word has at least for its consonants to tell which it is. */
const TELLING_CONSONANTS = 4;

/** The consonants of a Ge'ez word: people write its vowels in several ways, and inflect by them. */
function consonantsOf(word: string): string | null {
  if (word.length < TELLING_CONSONANTS || !/^[\u1200-\u1357]+$/u.test(word)) return null;
  return [...word].map((sign) => (sign.codePointAt(0) as number) >> 3).join();
}

/**
 * Makes what finds the words that differ from a typed one in vowels only, in a script whose signs are
 * syllables.
 * @param words the ones to be found, which keep their order
 */
export function createAlike(words: Iterable<string>): (typed: string) => readonly string[] {
  const byConsonants = new Map<string, string[]>();
  for (const word of words) {
    const consonants = consonantsOf(word);
    if (consonants === null) continue;
    byConsonants.set(consonants, [...(byConsonants.get(consonants) ?? []), word]);
  }
  return (typed) => byConsonants.get(consonantsOf(typed) ?? '') ?? [];
}
