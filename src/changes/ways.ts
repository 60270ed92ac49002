import type { Verdict } from '../verdict.ts';
import type { Change } from './change.ts';

/** What a change is about: two that differ in values or sources only are told as one. */
function aboutOf(change: Change): string {
  if (change.kind === 'event') return change.id;
  return change.kind === 'answer' ? change.key : `${change.prerequisite}:${change.finding}`;
}

function keyOf(changes: readonly Change[]): string {
  return changes.map(aboutOf).sort().join(' ');
}

function union<Item>(one: readonly Item[], other: readonly Item[]): readonly Item[] {
  return [...new Set([...one, ...other])];
}

/** Two ways that come to the same by the same changes, as one. */
function merged(one: readonly Change[], other: readonly Change[]): readonly Change[] {
  return one.map((change) => {
    const same = other.find((each) => aboutOf(each) === aboutOf(change));
    if (change.kind === 'event' && same?.kind === 'event')
      return { ...change, sources: union(change.sources, same.sources) };
    if (change.kind === 'answer' && same?.kind === 'answer')
      return { ...change, values: union(change.values, same.values) };
    return change;
  });
}

/** The smallest ways known to a verdict: all of one size, by what they are about. */
interface Smallest {
  readonly size: number;
  readonly ways: Map<string, readonly Change[]>;
}

/** The smallest ways to each of some verdicts. */
export class Ways {
  readonly #smallest: Map<Verdict, Smallest>;

  constructor(verdicts: readonly Verdict[]) {
    this.#smallest = new Map(
      verdicts.map((verdict) => [verdict, { size: Number.POSITIVE_INFINITY, ways: new Map() }]),
    );
  }

  /** Adds a way; one to a verdict that is not looked for, or larger than one known, is passed over. */
  add(verdict: Verdict, changes: readonly Change[]): void {
    const size = changes.length;
    const smallest = this.#smallest.get(verdict);
    if (smallest === undefined || size > smallest.size) return;
    const ways = size < smallest.size ? new Map<string, readonly Change[]>() : smallest.ways;
    const key = keyOf(changes);
    const known = ways.get(key);
    ways.set(key, known === undefined ? changes : merged(known, changes));
    this.#smallest.set(verdict, { size, ways });
  }

  /** Whether ways of this size can be among the smallest to some verdict. */
  mayImprove(size: number): boolean {
    return [...this.#smallest.values()].some((smallest) => size <= smallest.size);
  }

  /** The smallest ways to one of the verdicts that are looked for. */
  leadingTo(verdict: Verdict): readonly (readonly Change[])[] {
    return [...(this.#smallest.get(verdict) as Smallest).ways.values()];
  }
}
