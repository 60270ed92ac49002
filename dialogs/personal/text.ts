/** A word of a text in its place. */
export interface Word {
  /** Without accents, small. */
  readonly plain: string;
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
}

/** Ways of writing the same letters, by the one that stays. */
function plainOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}|\u200C/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک');
}

/** The words of a text. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}\u200C]+/gu)].map(({ 0: word, index }) => ({
    plain: plainOf(word),
    start: index,
    end: index + word.length,
    isCapital: /^\p{Lu}/u.test(word) || /^\p{Lo}/u.test(word),
  }));
}

/** The text with Arabic and Persian digits in Latin, letter for letter. */
export function withLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
    String(Number(digit.codePointAt(0)) & 15),
  );
}

/** Finds phrases: how many words the longest has that begins at a word; 0 for none. */
export type PhraseAt = (index: number) => number;

function isLike(pattern: string, word = ''): boolean {
  return pattern.startsWith('*')
    ? word.length >= pattern.length && word.endsWith(pattern.slice(1))
    : word === pattern;
}

/** Makes what finds some phrases in a text. */
export function createPhrases(phrases: readonly string[]) {
  const all = phrases.map((phrase) => ({
    parts: [...plainOf(phrase).matchAll(/\*?[\p{L}\p{N}]+/gu)].map(([part]) => part),
    mark: phrase.endsWith(':') ? ':' : '',
  }));
  // By the word that they begin with: most words of a text begin none.
  const byFirst = new Map<string, typeof all>();
  for (const phrase of all) {
    const [first = ''] = phrase.parts;
    const key = first.startsWith('*') ? '*' : first;
    byFirst.set(key, [...(byFirst.get(key) ?? []), phrase]);
  }
  const ofAnyWord = byFirst.get('*') ?? [];
  return (text: string, words: readonly Word[]): PhraseAt =>
    (index) => {
      const ofWord = byFirst.get(String(words[index]?.plain)) ?? [];
      const fitting = [...ofAnyWord, ...ofWord].filter(
        ({ parts, mark }) =>
          parts.every((part, offset) => isLike(part, words[index + offset]?.plain)) &&
          text.startsWith(mark, words[index + parts.length - 1]?.end),
      );
      return Math.max(0, ...fitting.map(({ parts }) => parts.length));
    };
}
