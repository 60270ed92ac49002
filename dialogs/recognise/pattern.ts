import { fold } from './fold.ts';

/** Where a word begins, and where it ends, in any script: `\b` knows only Latin letters. */
export const BEGIN = String.raw`(?<![\p{L}\p{N}_])`;
export const END = String.raw`(?![\p{L}\p{N}_])`;

/** A pattern for folded texts, which are of any script. */
export function pattern(source: string, flags = ''): RegExp {
  return new RegExp(source, `u${flags}`);
}

/**
 * The source of a pattern for any of some words, the longest first; a `*` at the end of one stands
 * for any rest. Where a language has none, nothing is found.
 */
export function anyOf(words: readonly string[]): string {
  if (words.length === 0) return '(?:(?!))';
  const sorted = words.map(fold).sort((a, b) => b.length - a.length);
  const sources = sorted.map((word) =>
    word.replaceAll(/[.*+?^$(){}|[\]\\/]/g, String.raw`\$&`).replace(/\\\*$/, String.raw`\p{L}*`),
  );
  return `(?:${sources.join('|')})`;
}
