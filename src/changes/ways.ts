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

/** Ways by the verdict that they lead to. */
export class Ways {
  readonly #byVerdict = new Map<Verdict, Map<string, readonly Change[]>>();

  add(verdict: Verdict, changes: readonly Change[]): void {
    const ways = this.#byVerdict.get(verdict) ?? new Map<string, readonly Change[]>();
    const key = keyOf(changes);
    const known = ways.get(key);
    ways.set(key, known === undefined ? changes : merged(known, changes));
    this.#byVerdict.set(verdict, ways);
  }

  leadingTo(verdict: Verdict): readonly (readonly Change[])[] {
    return [...(this.#byVerdict.get(verdict)?.values() ?? [])];
  }
}
