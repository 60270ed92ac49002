import type { Lexicon } from './lexicon.ts';

/** Finds what there is to find of a text only once. */
function once<Found>(find: (text: string) => Found): (text: string) => Found {
  const known = new Map<string, Found>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as Found;
    const first = find(text);
    known.set(text, first);
    return first;
  };
}

/**
 * A lexicon for one turn, which looks up each of its words once, however often they are asked about: what a
 * person typed is read in several ways. It is to be forgotten with the turn, since it remembers what was typed.
 * @param lexicon the one of the language, which remembers nothing
 */
export function forOneTurn(lexicon: Lexicon): Lexicon {
  const kindsOf = once(lexicon.kindsOf);
  let last = { word: '', kinds: kindsOf('') };
  return {
    ...lexicon,
    kindsOf,
    is: (kind, word) => {
      // What is asked of a word is asked several times, one after another.
      if (word !== last.word) last = { word, kinds: kindsOf(word) };
      return last.kinds.has(kind);
    },
    standsFor: once(lexicon.standsFor),
    giver: once(lexicon.giver),
    isOfTime: once(lexicon.isOfTime),
    tokensOf: once(lexicon.tokensOf),
    wordsTyped: once(lexicon.wordsTyped),
  };
}
