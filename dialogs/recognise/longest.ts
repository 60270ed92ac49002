import type { Lexicon } from './lexicon.ts';
import { type Match, matchOf } from './match.ts';
import { GAP, type Node } from './names.ts';
import type { Passage, Places } from './passage.ts';
import type { Standing } from './standing.ts';

/** Whether a name that is found can be meant; what can be with a slip can be without one. */
type Counts = (match: Match) => boolean;

/** How many of some places, which are in order, are before an index. */
function before(places: readonly number[], index: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] as number) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words of a text from one to another. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Looks for the longest name that begins at a word. Of all the ways to the next word of a name the
 * shortest leads to whatever the others lead to: it alone is followed.
 */
class Search {
  longest: number;
  private readonly passage: Passage;
  private readonly start: number;
  private readonly limit: number;
  private readonly counts: Counts;

  constructor(passage: Passage, start: number, limit: number, counts: Counts) {
    this.longest = start;
    this.passage = passage;
    this.start = start;
    this.limit = limit;
    this.counts = counts;
  }

  begin(root: Node): void {
    const { start } = this;
    for (const { word, isSlip } of this.passage.standings[start] as readonly Standing[]) {
      const next = root.children.get(word);
      if (next !== undefined) this.goOn(next, [start], { from: start, to: start }, !isSlip);
    }
  }

  /** Goes on to the next word of a name, at the first of the places of it that are in reach. */
  private goOn(next: Node, places: readonly number[], { from, to }: Stretch, isExact: boolean) {
    const first = before(places, from);
    const last = before(places, to + 1) - 1;
    if (last < first) return;
    for (let i = last; i >= first && next.targets.length > 0; i -= 1) {
      const end = (places[i] as number) + 1;
      if (end <= this.longest) break;
      const match = matchOf(this.passage, this.start, end, next.targets, isExact);
      if (this.counts(match)) this.longest = end;
    }
    this.follow(next, (places[first] as number) + 1, isExact, this.passage.reach);
  }

  private follow(node: Node, from: number, isExact: boolean, reach: readonly number[]): void {
    const to = Math.min(reach[from] ?? -1, this.limit - 1);
    for (const [word, next] of node.children) {
      if (word === GAP) this.follow(next, from, isExact, this.passage.reachOverGap);
      const places = from > to ? undefined : this.passage.places.get(word);
      if (places !== undefined) this.take(next, places, { from, to }, isExact);
    }
  }

  private take(next: Node, { written, any }: Places, stretch: Stretch, isExact: boolean): void {
    if (isExact) this.goOn(next, written, stretch, true);
    const hasSlips = any.length > written.length;
    if (!isExact || hasSlips) this.goOn(next, any, stretch, false);
  }
}

/**
 * The end of the longest name that begins at a word and counts.
 * @param limit behind the last word that it may have
 * @returns the start where there is none
 */
export function longestFrom(
  passage: Passage,
  start: number,
  limit: number,
  { root }: Lexicon,
  counts: Counts,
): number {
  const search = new Search(passage, start, limit, counts);
  if (start < limit) search.begin(root);
  return search.longest;
}
