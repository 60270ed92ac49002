import type { Lexicon } from './lexicon.ts';
import type { Target } from './names.ts';
import type { Token } from './tokens.ts';

/** Questions at which a town is an answer only as the one who houses somebody. */
const ABOUT_WHO_HOUSES = ['unterbringung', 'wohnungsweg', 'hilfe-zustaendig'];

/** Questions that names of places answer. */
const ABOUT_PLACES = ['bundesland', 'hilfe-stadtkreis'];

/** Whether a name says where somebody lives. */
export function isOfPlace({ question }: Target): boolean {
  return ABOUT_PLACES.includes(question);
}

export function isAboutWhoHouses(question: string): boolean {
  return ABOUT_WHO_HOUSES.includes(question);
}

/**
 * Whether a word only names the town that something lies in. A flat in the city is any flat, a flat
 * of the city is the municipality's: taking the one for the other could find a target group where
 * there is none.
 */
export function isWhereabouts(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const { word, clause } = tokens[index] as Token;
  if (!lexicon.standsFor(word).some((each) => lexicon.is('town', each.word))) return false;
  const isSmall = (each: string) => lexicon.is('filler', each) && !lexicon.is('where', each);
  // "In a big city", "in Ulm city", but not "in a flat of the city".
  const isDescribing = (each: string) =>
    !lexicon.is('filler', each) &&
    !lexicon.is('where', each) &&
    (lexicon.root.children.get(each)?.targets ?? []).every(isOfPlace);
  const before = tokens.slice(0, index).filter((token) => token.clause === clause);
  const words = before.map((token) => token.word);
  const described = words.slice(0, words.findLastIndex((each) => !isDescribing(each)) + 1);
  const last = described.findLast((each) => !isSmall(each));
  return last !== undefined && lexicon.is('where', last);
}
