import { fold } from './fold.ts';

/** The shortest word that is left after a conjunction is taken off. */
const SHORTEST = 2;

/** Makes what takes a conjunction off a word that is not listed with it: "وساكن" (and living) is "ساكن". */
export function createConjunctionStripper(
  conjunctions: readonly string[],
  isListed: (word: string) => boolean,
): (word: string) => string {
  const all = conjunctions.map(fold);
  return (word) => {
    const joined = all.find((each) => word.startsWith(each));
    if (joined === undefined || isListed(word)) return word;
    const rest = word.slice(joined.length);
    return rest.length < SHORTEST ? word : rest;
  };
}
