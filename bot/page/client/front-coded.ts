/** The sign for no letter in common: one more letter is the sign after it. */
const NONE = 48;

/** The most letters in common that a sign stands for. */
const MOST = 60;

/**
 * Words in a line each, without the beginning that they share with the word before: a sign for its length comes
 * first. The many endings of a people's name take half as much room.
 */
export function frontCoded(words: readonly string[]): string {
  const lines = words.map((word, index) => {
    const before = words[index - 1] ?? '';
    let shared = 0;
    while (shared < MOST && shared < word.length && word[shared] === before[shared]) shared += 1;
    return String.fromCharCode(NONE + shared) + word.slice(shared);
  });
  return lines.join('\n');
}

/** The words again. */
export function frontDecoded(coded: string): readonly string[] {
  let before = '';
  return coded.split('\n').flatMap((line) => {
    if (line === '') return [];
    before = before.slice(0, line.charCodeAt(0) - NONE) + line.slice(1);
    return [before];
  });
}
