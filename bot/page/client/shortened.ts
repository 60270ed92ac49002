/** Stands before a word that has no letters of the one before it; the signs that follow, for one more each. */
export const NONE_SHARED = 'A'.charCodeAt(0);

/** The most letters that a word has of the one before. */
export const MOST_SHARED = 25;

/** How many letters a line has of the word before, as its first sign says; `undefined` if it is a word as it stands. */
export function sharedIn(line: string): number | undefined {
  const shared = line.charCodeAt(0) - NONE_SHARED;
  return shared >= 0 && shared <= MOST_SHARED ? shared : undefined;
}

/** The words of a list that was shortened. @param list a line for each: its letters, or what it adds to the word before */
export function wordsIn(list: string): readonly string[] {
  let word = '';
  return list.split('\n').map((line) => {
    const shared = sharedIn(line);
    word = shared === undefined ? line : word.slice(0, shared) + line.slice(1);
    return word;
  });
}
