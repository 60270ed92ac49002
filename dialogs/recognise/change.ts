import type { Lexicon } from './lexicon.ts';
import type { WordKind } from './tokens.ts';

/** Words beside which a wish to change something says no more than that. */
const SMALL: readonly WordKind[] = [
  'changes',
  'filler',
  'plain',
  'self',
  'boundary',
  'wishes',
  'negators',
  'negatorsBehind',
  'where',
  'again',
  'now',
  'notNow',
];

/** Words that say of an answer named beside them that it is not right, where nothing else was understood. */
const NOT_RIGHT: readonly WordKind[] = ['excepts', 'negators', 'negatorsBehind'];

/** The one answer that words name, of those that were given where they can name several. */
function namedIn(
  words: readonly string[],
  given: readonly string[],
  { topics }: Lexicon,
): string | null {
  const named = new Set(words.flatMap((word) => [...topics(word)]));
  const [known, ...others] = given.filter((id) => named.has(id));
  const [only = null] = named.size === 1 ? named : [];
  return others.length === 0 ? (known ?? only) : null;
}

/**
 * Finds the one answer that a text asks to change, and says nothing else: "I need to correct the country".
 * @param text folded
 * @param given the answers that there are
 * @returns nothing (`null`) where it does not, or names several
 */
export function changeIn(text: string, given: readonly string[], lexicon: Lexicon): string | null {
  const { tokensOf, is, topics } = lexicon;
  const words = tokensOf(text).map(({ word }) => word);
  if (!words.some((word) => is('changes', word))) return null;
  const isSmall = (word: string) => SMALL.some((kind) => is(kind, word));
  const isAll = words.every((word) => topics(word).size > 0 || isSmall(word));
  return isAll ? namedIn(words, given, lexicon) : null;
}

/**
 * Finds the one answer that is not right by a text of which nothing else was understood: "yes, except the
 * month", "wait, I do not live in a camp".
 * @param text folded
 * @param given the answers that there are
 * @param isYes whether it says, too, that all is right: what is "correct" is then not to be corrected
 * @returns nothing (`null`) where there is none, or several
 */
export function notRightIn(
  text: string,
  given: readonly string[],
  isYes: boolean,
  lexicon: Lexicon,
): string | null {
  const kinds = isYes ? NOT_RIGHT : [...NOT_RIGHT, 'changes' as const];
  const words = lexicon.tokensOf(text).map(({ word }) => word);
  const isSaid = words.some((word) => kinds.some((kind) => lexicon.is(kind, word)));
  // "As with my brother": it may be the answers of another one.
  const isOfOthers = words.some((word) => lexicon.is('kin', word));
  return isSaid && !isOfOthers ? namedIn(words, given, lexicon) : null;
}
