import { questionsAbout } from './about.ts';
import type { Lexicon } from './lexicon.ts';
import { STADTKREIS, type Target } from './names.ts';
import type { Token } from './tokens.ts';

/** Questions at which a town is an answer only as the one who houses somebody. */
const ABOUT_WHO_HOUSES = questionsAbout('housing', 'hilfe-zustaendig');

/** Questions that names of places answer. */
const ABOUT_PLACES = questionsAbout('place', STADTKREIS);

/** Whether a name says where somebody lives. */
export function isOfPlace({ question }: Target): boolean {
  return ABOUT_PLACES.includes(question);
}

export function isAboutWhoHouses(question: string): boolean {
  return ABOUT_WHO_HOUSES.includes(question);
}

/**
 * Whether each word only names the town that something lies in. A flat in the city is any flat, a
 * flat of the city is the municipality's: taking the one for the other could find a target group
 * where there is none.
 * @param standsFor what a word can stand for
 */
export function whereaboutsIn(
  tokens: readonly Token[],
  standsFor: Lexicon['standsFor'],
  { is, root }: Lexicon,
): readonly boolean[] {
  // "In a big city", "in Ulm city", but not "in a flat of the city".
  const isDescribing = (word: string) =>
    !is('filler', word) &&
    !is('where', word) &&
    !is('dwellings', word) &&
    (root.children.get(word)?.targets ?? []).every(isOfPlace);
  /** Whether the last word of the clause that is not small says where. */
  let isAfterWhere = false;
  /** The same without the words that only describe, at the end. */
  let isInPlace = false;
  return tokens.map(({ word, clause }, index) => {
    if (tokens[index - 1]?.clause !== clause) {
      isAfterWhere = false;
      isInPlace = false;
    }
    const isTown = isInPlace && standsFor(word).some((each) => is('town', each.word));
    if (is('where', word) || !is('filler', word)) isAfterWhere = is('where', word);
    if (!isDescribing(word)) isInPlace = isAfterWhere;
    return isTown;
  });
}
