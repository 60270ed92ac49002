import { distance } from 'fastest-levenshtein';

/** Words may be this many slips apart and still be the same, by their length. */
export function slips(word: string): number {
  if (word.length < 6) return 0;
  return word.length < 9 ? 1 : 2;
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

interface Known {
  readonly word: string;
  readonly place: number;
  readonly most: number;
  readonly letters: number;
}

function knownOf(word: string, place: number, most: number): Known {
  return { word, place, most, letters: lettersOf(word) };
}

/**
 * Makes what finds the words that a typed one may be, a few slips away.
 * @param words the ones to be found, which keep their order
 * @param mostOf how many slips away each may be
 */
export function createNear(
  words: Iterable<string>,
  mostOf: (word: string) => number = slips,
): (typed: string, most: number) => readonly string[] {
  const byLength: Known[][] = [];
  let place = 0;
  for (const word of words) {
    const most = mostOf(word);
    const alike = byLength[word.length] ?? [];
    byLength[word.length] = alike;
    if (most > 0) alike.push(knownOf(word, place, most));
    place += 1;
  }
  return (typed, most) => {
    const letters = lettersOf(typed);
    const found: Known[] = [];
    for (
      let length = Math.max(typed.length - most, 0);
      length <= typed.length + most;
      length += 1
    ) {
      for (const known of byLength[length] ?? []) {
        const bound = Math.min(most, known.most);
        if (differ(known.letters, letters, bound)) continue;
        if (distance(known.word, typed) <= bound) found.push(known);
      }
    }
    return found.sort((a, b) => a.place - b.place).map(({ word }) => word);
  };
}

/**
 * Makes what finds the beginnings that a typed word may have, a slip away.
 * @param stems the beginnings, which keep their order
 */
export function createBeginnings(stems: readonly string[]): (typed: string) => readonly string[] {
  const known = stems.map((stem, place) => knownOf(stem, place, Math.min(slips(stem), 1)));
  const long = known.filter(({ most }) => most > 0);
  return (typed) =>
    long
      .filter(({ word, most, letters }) => {
        const start = typed.slice(0, word.length);
        if (word.length - start.length > most || differ(letters, lettersOf(start), most))
          return false;
        return distance(word, start) <= most;
      })
      .map(({ word }) => word);
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
