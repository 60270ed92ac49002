import { MOST_SHARED, NONE_SHARED, sharedIn } from '../client/shortened.ts';

/** How many of the first letters of a word are those of another one. */
function sharedBy(word: string, other: string): number {
  let shared = 0;
  while (shared < MOST_SHARED && word[shared] !== undefined && word[shared] === other[shared])
    shared += 1;
  return shared;
}

/**
 * A list of words with a line for each, in their order: what stand beside each other often begin alike.
 * @param least how many letters a word has at least of the one before to be shortened by them: where few have any,
 * brotli packs better what is written out
 */
export function shortened(words: readonly string[], least: number): string {
  const lines = words.map((word, index) => {
    const begins = sharedBy(word, words[index - 1] ?? '');
    const shared = begins < least ? 0 : begins;
    const isWhole = shared === 0 && sharedIn(word) === undefined;
    return isWhole ? word : String.fromCharCode(NONE_SHARED + shared) + word.slice(shared);
  });
  return lines.join('\n');
}
