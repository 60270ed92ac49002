import { fold } from './fold.ts';

/** The beginning of a word that a pattern stands for: "anschluss*". */
export const stemOf = (pattern: string) => pattern.slice(0, -1);

/** Makes what finds the patterns that a word is one of, in their order. */
export function createPatterns(patterns: Iterable<string>): (word: string) => readonly string[] {
  const byFirst = new Map<string, string[]>();
  for (const pattern of patterns) {
    const first = pattern.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), pattern]);
  }
  const none: readonly string[] = [];
  return (word) => {
    const some = byFirst.get(word.charAt(0));
    return some?.filter((pattern) => word.startsWith(stemOf(pattern))) ?? none;
  };
}

/** Makes what tells whether a folded word is in a list, where a `*` at the end of a word stands for any rest. */
export function matcherOf(words: readonly string[]): (word: string) => boolean {
  const folded = words.map(fold);
  const exact = new Set(folded.filter((word) => !word.includes('*')));
  const patterns = createPatterns(folded.filter((word) => word.endsWith('*')));
  return (word) => exact.has(word) || patterns(word).length > 0;
}
