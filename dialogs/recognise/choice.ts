import { anyOf, pattern } from './pattern.ts';

/** The number in a folded text that names nothing but the place of an option: "2", "2.", "Nr. 2". */
export type ChoiceReader = (folded: string) => number | null;

/** @param words what is said with the number: "option 2", "2 numara", "2 numaralı seçenek" */
export function createChoiceReader(words: readonly string[]): ChoiceReader {
  const word = anyOf(words);
  const form = pattern(`^(?:${word}\\.?\\s*){0,2}(\\d{1,2})\\s*[.)]?(?:\\s*${word}\\.?){0,2}$`);
  return (folded) => {
    const number = form.exec(folded)?.[1];
    return number === undefined ? null : Number(number);
  };
}
