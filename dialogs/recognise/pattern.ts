import { fold } from './fold.ts';

const LETTER = String.raw`[\p{L}\p{N}_]`;

/** Where a word begins or ends, in any script: `\b` knows only Latin letters. */
const BOUNDARY = `(?:(?<=${LETTER})(?!${LETTER})|(?<!${LETTER})(?=${LETTER}))`;

/**
 * A pattern in which `\b` means the boundary of a word in any script.
 * @param source of a regular expression
 */
export function pattern(source: string, flags = ''): RegExp {
  return new RegExp(source.replaceAll(String.raw`\b`, BOUNDARY), `u${flags}`);
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
