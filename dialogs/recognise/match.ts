import type { Lexicon } from './lexicon.ts';
import { GAP, type Node, type Target } from './names.ts';
import type { Token } from './tokens.ts';
import { isWhereabouts } from './whereabouts.ts';

/** Something that was found in a text: from one word to another, and what it may stand for. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** The clause it begins in. */
  readonly clause: number;
  readonly targets: readonly Target[];
  /** Whether every word is written as the name has it. */
  readonly isExact: boolean;
  /** Whether it ends in a town that something only lies in. */
  readonly isWhereabouts: boolean;
}

/** How far a name has been followed. */
interface Path {
  readonly node: Node;
  /** The word that comes next, which may be past words without meaning. */
  readonly index: number;
  /** Behind the last word that belongs to the name. */
  readonly end: number;
  readonly isExact: boolean;
  /** Whether the name has a gap here. */
  readonly isInGap: boolean;
}

/**
 * The ways on from a place in the tree. Words that something parts in the text are one name only
 * where the name has a gap there, too.
 */
function waysOn(
  path: Path,
  tokens: readonly Token[],
  start: number,
  lexicon: Lexicon,
): readonly Path[] {
  const { node, index, isExact, isInGap } = path;
  const token = tokens[index];
  if (token === undefined) return [];
  const isFirst = index === start;
  const gap = node.children.get(GAP);
  const overGap = gap === undefined ? [] : [{ ...path, node: gap, isInGap: true }];
  if (token.isApart && !isInGap && !isFirst) return overGap;
  const on = { index: index + 1, end: index + 1, isInGap: false };
  const { word: typed, paragraph } = token;
  const standing = [typed, ...(paragraph === undefined ? [] : [paragraph])];
  const byWord = standing.flatMap(lexicon.standsFor).flatMap(({ word, isSlip }) => {
    const next = node.children.get(word);
    return next === undefined ? [] : [{ ...on, node: next, isExact: isExact && !isSlip }];
  });
  // "In the city's flat", but not "in the city a flat".
  const isPassed = () =>
    lexicon.is('filler', typed) &&
    (lexicon.is('genitive', typed) || !isWhereabouts(tokens, index - 1, lexicon));
  const past = !isFirst && isPassed() ? [{ ...path, index: index + 1 }] : [];
  return [...overGap, ...byWord, ...past];
}

/** Every name that begins at a word. */
export function namesFrom(
  tokens: readonly Token[],
  start: number,
  lexicon: Lexicon,
): readonly Match[] {
  const found: Match[] = [];
  const { clause } = tokens[start] as Token;
  const follow = (path: Path) => {
    const { node, index, end, isExact } = path;
    const { targets } = node;
    if (targets.length > 0 && index === end) {
      const isIn = isWhereabouts(tokens, end - 1, lexicon);
      found.push({ start, end, clause, targets, isExact, isWhereabouts: isIn });
    }
    for (const way of waysOn(path, tokens, start, lexicon)) follow(way);
  };
  follow({ node: lexicon.root, index: start, end: start, isExact: true, isInGap: false });
  return found;
}
