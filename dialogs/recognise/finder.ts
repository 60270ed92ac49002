import { fold } from './fold.ts';
import type { Steps } from './steps.ts';
import { wordsIn } from './tokens.ts';

/** Finds what a whole text is a name of; nothing where it is none. */
export type Finder = (text: string) => string | null;

/** Names by what they stand for. */
type Lists = Readonly<Record<string, readonly string[]>>;

function namesById(record: Lists) {
  return Object.entries(record).flatMap(([id, some]) => some.map((name) => [id, name] as const));
}

/** Makes what makes finders: of names by id, with or without their small words. */
export function createFinder(isSmall: (word: string) => boolean) {
  const exactly = (words: readonly string[], text: string) => words.join(' ') || text.trim();
  const telling = (words: readonly string[]) => words.filter((word) => !isSmall(word)).join(' ');
  return function* finder(records: readonly Lists[]): Steps<Finder> {
    const [byTelling, byAll] = [new Map<string, string>(), new Map<string, string>()];
    for (const [id, name] of records.flatMap(namesById)) {
      const words = wordsIn(fold(name));
      // "And German" without its small word would be "German", which may be an answer.
      if (!id.includes(':')) byTelling.set(telling(words), id);
      byAll.set(exactly(words, name), id);
      yield;
    }
    const ids = new Map([...byTelling, ...byAll]);
    return (text) => {
      const words = wordsIn(fold(text));
      return ids.get(exactly(words, text)) ?? ids.get(telling(words) || '-') ?? null;
    };
  };
}
