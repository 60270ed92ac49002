import { fold } from './fold.ts';
import type { Affixes } from './words.ts';

/** A word without what its language puts before or behind it; what is left has to be a word, too. */
export type Stripper = (word: string) => readonly string[];

/** The shortest word that is left after something is taken off. */
const SHORTEST_STEM = 3;

/**
 * Makes what finds which of some affixes a word has, in the order of their list.
 * @param affixAt the part of a word of some length where an affix would be
 */
function createAffixesOf(
  affixes: readonly string[],
  affixAt: (word: string, length: number) => string,
): (word: string) => readonly string[] {
  const places = new Map(affixes.map((affix, place) => [fold(affix), place]));
  const longest = Math.max(0, ...[...places.keys()].map(({ length }) => length));
  return (word) => {
    const found: string[] = [];
    const most = Math.min(longest, word.length - SHORTEST_STEM);
    for (let length = 1; length <= most; length += 1) {
      const affix = affixAt(word, length);
      if (places.has(affix)) found.push(affix);
    }
    return found.sort((a, b) => Number(places.get(a)) - Number(places.get(b)));
  };
}

/** Makes what takes off the affixes of the languages in use. */
export function createStripper({ prefixes, suffixes }: Affixes): Stripper {
  const prefixesOf = createAffixesOf(prefixes, (word, length) => word.slice(0, length));
  const suffixesOf = createAffixesOf(suffixes, (word, length) => word.slice(-length));
  const withoutPrefix = (word: string) => prefixesOf(word).map(({ length }) => word.slice(length));
  const withoutSuffix = (word: string) =>
    suffixesOf(word).map(({ length }) => word.slice(0, -length));
  return (word) => {
    const bare = withoutPrefix(word);
    const stems = [
      ...withoutSuffix(word),
      ...bare.flatMap((each) => [each, ...withoutSuffix(each)]),
    ];
    return stems.length > 1 ? [...new Set(stems)] : stems;
  };
}
