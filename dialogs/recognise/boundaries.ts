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
