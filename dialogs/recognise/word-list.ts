import { fold } from './fold.ts';

/** The beginning of a word that a pattern stands for: "anschluss*". */
export const stemOf = (pattern: string) => pattern.slice(0, -1);

/** As many letters of a stem tell where patterns with it are looked for. */
const FIRST = 2;

/** A pattern and the beginning that it stands for: a word is looked for among many. */
interface Beginning {
  readonly pattern: string;
  readonly stem: string;
}

/** Makes what finds the patterns that a word is one of: short ones first. */
export function createPatterns(patterns: Iterable<string>): (word: string) => readonly string[] {
  const short: Beginning[] = [];
  const byFirst = new Map<string, Beginning[]>();
  for (const pattern of patterns) {
    const stem = stemOf(pattern);
    const first = stem.slice(0, FIRST);
    const some = stem.length < FIRST ? short : (byFirst.get(first) ?? []);
    if (some !== short) byFirst.set(first, some);
    some.push({ pattern, stem });
  }
  const none: readonly Beginning[] = [];
  return (word) => {
    const found: string[] = [];
    for (const some of [short, byFirst.get(word.slice(0, FIRST)) ?? none])
      for (const { pattern, stem } of some) if (word.startsWith(stem)) found.push(pattern);
    return found;
  };
}

/** Finds the keys under which a folded word is listed, in the order of the keys. */
export type KeysOf<Key extends string> = (word: string) => ReadonlySet<Key>;

/**
 * Makes what finds under which of several keys a word is listed.
 * @param listed the words of a key, where a `*` at the end of a word stands for any rest
 */
export function createKeysOf<Key extends string>(
  keys: readonly Key[],
  listed: (key: Key) => readonly string[],
): KeysOf<Key> {
  const written = new Map<string, Set<Key>>();
  for (const key of keys)
    for (const word of listed(key).map(fold))
      written.set(word, (written.get(word) ?? new Set()).add(key));
  const patterns = [...written].filter(([word]) => word.endsWith('*'));
  const patternsOf = createPatterns(patterns.map(([word]) => word));
  const none: ReadonlySet<Key> = new Set();
  const keysIn = (words: readonly string[]): ReadonlySet<Key> => {
    if (words.length === 0) return none;
    // What is looked for here is a word of the lists, or a pattern in them.
    const listing = words.map((word) => written.get(word) as ReadonlySet<Key>);
    const any = listing.reduce((a, b) => a.union(b));
    return new Set(keys.filter((key) => any.has(key)));
  };
  // Most words that are looked up are written in the lists: with what their beginning says, found at once.
  const exact = new Map(
    written.keys().map((word) => [word, keysIn([word, ...patternsOf(word)])] as const),
  );
  return (word) => exact.get(word) ?? keysIn(patternsOf(word));
}

/** Makes what tells whether a folded word is in a list, where a `*` at the end of a word stands for any rest. */
export function matcherOf(words: readonly string[]): (word: string) => boolean {
  const keysOf = createKeysOf(['listed'], () => words);
  return (word) => keysOf(word).size > 0;
}
