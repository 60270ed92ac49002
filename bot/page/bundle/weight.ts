import { brotliCompressSync, constants } from 'node:zlib';

/** What a file weighs on the way, in bytes: packed as well as brotli can. */
export function weightOf(text: string): number {
  const plain = Buffer.from(text);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  return brotliCompressSync(plain, { params }).length;
}

/** What somebody loads until the verdict, and for what else they do, in bytes. */
export interface Weights {
  /** Law, interview and view, with the texts of the language. */
  readonly untilVerdict: number;
  /** The texts of a language that is spoken next. */
  readonly language: number;
  /** What understands the first text, German and the names of places in it. */
  readonly typing: number;
  /** The note for the file, but for the German texts. */
  readonly note: number;
}

/**
 * What a language weighs.
 * @param weights of the scripts, by name
 */
export function weightsIn(code: string, weights: Readonly<Record<string, number>>): Weights {
  const sum = (...names: readonly string[]) =>
    names.reduce((all, name) => all + (weights[name] ?? 0), 0);
  return {
    untilVerdict: sum('core', `words-${code}`),
    language: sum(`words-${code}`),
    typing: sum('typing', 'places', ...new Set(['typed-de', `typed-${code}`])),
    note: sum('note'),
  };
}
