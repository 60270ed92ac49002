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

/**
 * Finds the one answer that a text asks to change, and says nothing else: "I need to correct the country".
 * @param text folded
 * @returns nothing (`null`) where it does not, or names several
 */
export function changeIn(text: string, { tokensOf, is, topic }: Lexicon): string | null {
  const words = tokensOf(text).map(({ word }) => word);
  if (!words.some((word) => is('changes', word))) return null;
  const isSmall = (word: string) => SMALL.some((kind) => is(kind, word));
  const topics = new Set(words.flatMap((word) => topic(word) ?? []));
  const [only = null] = topics;
  const isAll = words.every((word) => topic(word) !== undefined || isSmall(word));
  return topics.size === 1 && isAll ? only : null;
}
