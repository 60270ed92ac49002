import { completed } from '../decisive.ts';
import type { Facts } from '../facts/schema.ts';
import type { RuleSet } from '../rule-set.ts';
import type { Verdict } from '../verdict.ts';
import type { Change } from './change.ts';
import { answers, happenings, type Node } from './may-come.ts';
import { decisionsOn, standOf, verdictWith } from './stand.ts';
import { Ways } from './ways.ts';

/** The smallest sets of changes that lead to a verdict. */
export interface Leading {
  readonly verdict: Verdict;
  readonly ways: readonly (readonly Change[])[];
}

/** The most changes at once that are looked at: from the Erstaufnahme on it takes three. */
export const MOST_CHANGES = 3;

/** The order in which verdicts are told. */
const VERDICTS: readonly Verdict[] = ['zielgruppe', 'einzelfall', 'noch-nicht', 'keine-zielgruppe'];

/** The ways of one size: what happens and what is found, and on top of it what is decided. */
function waysOf(size: number, nodes: readonly Node[], rules: RuleSet): Ways {
  const ways = new Ways();
  for (const { facts, changes } of nodes) {
    const stand = standOf(facts, rules);
    const missing = size - changes.length;
    const decisions = missing === 0 ? [[]] : decisionsOn(stand, facts);
    for (const decided of decisions.filter(({ length }) => length === missing)) {
      const by = Object.fromEntries(decided.map((each) => [each.prerequisite, each.finding]));
      ways.add(verdictWith(stand, facts, by), [...changes, ...decided]);
    }
  }
  return ways;
}

/**
 * The smallest changes that would lead to another verdict: what can happen to the person by law, what
 * an office can decide of what is open, and what an answer that was not known may turn out to be.
 * An answer found counts beside decisions, not beside events: what happens is told of what is known.
 * @param record a parsed record; a missing key that matters counts as answered with `unbekannt`
 * @returns for each other verdict that up to three changes can lead to, every smallest set of them
 */
export function whatWouldChange(record: Facts, rules: RuleSet): readonly Leading[] {
  const start: Node = { facts: completed(record, rules), changes: [] };
  const present = verdictWith(standOf(start.facts, rules), start.facts, {});
  const found = new Map<Verdict, readonly (readonly Change[])[]>();
  const known: Node[] = [start];
  let latest: readonly Node[] = [start];
  for (let size = 1; size <= MOST_CHANGES; size += 1) {
    latest = latest.flatMap(happenings);
    known.push(...latest, ...(size === 1 ? answers(start) : []));
    const ways = waysOf(size, known, rules);
    for (const verdict of VERDICTS) {
      const leading = ways.leadingTo(verdict);
      if (verdict !== present && !found.has(verdict) && leading.length > 0)
        found.set(verdict, leading);
    }
  }
  return VERDICTS.flatMap((verdict) => {
    const ways = found.get(verdict);
    return ways === undefined ? [] : [{ verdict, ways }];
  });
}
