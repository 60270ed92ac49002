import type { FoundOptions } from './asked.ts';
import type { Lexicon } from './lexicon.ts';
import type { ParsedText } from './read.ts';
import type { WordKind } from './tokens.ts';

/** Words beside who is named that say no more than for whom it is. */
const SMALL: readonly WordKind[] = [
  ...(['filler', 'plain', 'self', 'boundary', 'onBehalf', 'attached'] as const),
  ...(['kin', 'nonRelatives', 'wishes', 'counted'] as const),
];

/** Words that tell of what others do: who writes is then not who it is about. */
const OF_OTHERS: readonly WordKind[] = ['writes', 'sends', 'advisers'];

/** Whether a text says that it is for the one who writes: "for me", "benim için". */
function isForSelf(words: readonly string[], { is, relativeAt }: Lexicon): boolean {
  const isSelf = (index: number) => relativeAt(words, index)?.named === 'selbst';
  return words.some((word, index) => {
    if (!is('onBehalf', word)) return false;
    const next = words.findIndex(
      (each, at) => at > index && (isSelf(at) || !is('filler', each) || is('kin', each)),
    );
    return isSelf(index - 1) || isSelf(next);
  });
}

/**
 * Who a text says that writes it: the person concerned, "I ask for myself", or somebody who helps another one, "for my
 * mother", "I help a friend"; `over` where it says both, nothing where it does not say.
 */
export function roleIn(
  { passage: { tokens, standings } }: ParsedText,
  found: FoundOptions,
  lexicon: Lexicon,
): 'selbst' | 'begleitung' | 'over' | null {
  const words = tokens.map(({ word }) => word);
  const has = (kind: WordKind) => words.some((word) => lexicon.is(kind, word));
  // "لأخي": with what a language puts before a word.
  const isKin = (index: number) =>
    standings[index]?.some(({ word, isSlip }) => !isSlip && lexicon.is('kin', word)) === true;
  const hasKin = has('kin') || words.some((_, index) => isKin(index));
  const roles = found.get('rolle') ?? new Set();
  const isOfOther = hasKin || has('nonRelatives');
  const isHelping = lexicon.speaksForIn(words).length > 0 && isOfOther;
  const isForOthers = isHelping || OF_OTHERS.some(has) || roles.has('fachkraft');
  if (isForSelf(words, lexicon)) return isForOthers ? 'over' : 'selbst';
  if (OF_OTHERS.some(has) || roles.has('selbst') || roles.has('fachkraft')) return null;
  const isSmall = (word: string, index: number) =>
    isKin(index) || SMALL.some((kind) => lexicon.is(kind, word));
  return isHelping || (hasKin && words.every(isSmall)) ? 'begleitung' : null;
}
