import type { Lexicon } from './lexicon.ts';
import { GAP, type Node, type Target } from './names.ts';
import type { Passage } from './passage.ts';
import type { Standing } from './standing.ts';

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
  /** Whether it is no name by itself, but what a whole clause says: "the town gave us a flat". */
  readonly isOfClause?: boolean;
}

/** A name found between two words. */
export function matchOf(
  passage: Passage,
  start: number,
  end: number,
  targets: readonly Target[],
  isExact: boolean,
): Match {
  const clause = passage.tokens[start]?.clause as number;
  const isWhereabouts = passage.isWhereabouts[end - 1] === true;
  return { start, end, clause, targets, isExact, isWhereabouts };
}

/** Follows the names of the tree that begin at one word of a text and end at another. */
class Walk {
  readonly found: Match[] = [];
  private readonly been = new Map<Node, Set<number>>();
  private readonly passage: Passage;
  private readonly start: number;
  private readonly end: number;

  constructor(passage: Passage, start: number, end: number) {
    this.passage = passage;
    this.start = start;
    this.end = end;
  }

  /** Whether a place in the tree was not come to yet with the same words left. */
  private isNew(node: Node, index: number, isExact: boolean): boolean {
    const been = this.been.get(node) ?? new Set();
    this.been.set(node, been);
    const size = been.size;
    return been.add(index * 2 + Number(isExact)).size > size;
  }

  /** @param index the word that comes next, which may be past words without meaning */
  follow(node: Node, index: number, isExact: boolean, isInGap: boolean): void {
    if (index === this.end || !this.isNew(node, index, isExact)) return;
    const gap = node.children.get(GAP);
    if (gap !== undefined) this.follow(gap, index, isExact, true);
    const isFirst = index === this.start;
    if (this.passage.tokens[index]?.isApart && !isInGap && !isFirst) return;
    this.take(node, index, isExact);
    if (!isFirst && this.passage.isPassed[index]) this.follow(node, index + 1, isExact, isInGap);
  }

  private take(node: Node, index: number, isExact: boolean): void {
    const { passage, start, end } = this;
    for (const { word, isSlip } of passage.standings[index] as readonly Standing[]) {
      const next = node.children.get(word);
      if (next === undefined) continue;
      const exact = isExact && !isSlip;
      const isName = index + 1 === end && next.targets.length > 0;
      if (isName) this.found.push(matchOf(passage, start, end, next.targets, exact));
      this.follow(next, index + 1, exact, false);
    }
  }
}

/**
 * Every name that begins at a word and ends before another. Words that something parts in the text
 * are one name only where the name has a gap there, too.
 */
export function namesOf(
  passage: Passage,
  start: number,
  end: number,
  { root }: Lexicon,
): readonly Match[] {
  const walk = new Walk(passage, start, end);
  walk.follow(root, start, true, false);
  return walk.found;
}
