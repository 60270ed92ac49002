import { completed } from '../decisive.ts';
import type { Facts } from '../facts/schema.ts';
import type { RuleSet } from '../rule-set.ts';
import { standOf } from '../rules/stand.ts';
import type { Verdict } from '../verdict.ts';
import type { Change } from './change.ts';
import { answers, happenings, type Node, nodeOf } from './may-come.ts';
import { decisionsOn, verdictWith } from './stand.ts';
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

/** Adds what a record leads to: by what has happened alone, and with open points decided on top of it. */
function addWays(ways: Ways, { facts, mask: of, changes }: Node, rules: RuleSet): void {
  const stand = standOf(of, rules, facts.asOf);
  ways.add(verdictWith(stand, facts, {}), changes);
  if (changes.length === MOST_CHANGES) return;
  for (const decided of decisionsOn(stand, facts)) {
    if (changes.length + decided.length > MOST_CHANGES) continue;
    const by = Object.fromEntries(decided.map((each) => [each.prerequisite, each.finding]));
    ways.add(verdictWith(stand, facts, by), [...changes, ...decided]);
  }
}

/**
 * The smallest changes that would lead to another verdict: what can happen to the person by law, what
 * an office can decide of what is open, and what an answer that was not known may turn out to be.
 * An answer found counts beside decisions, not beside events: what happens is told of what is known.
 * @param record a parsed record; a missing key that matters counts as answered with `unbekannt`
 * @returns for each other verdict that up to three changes can lead to, every smallest set of them
 */
export function whatWouldChange(record: Facts, rules: RuleSet): readonly Leading[] {
  const start = nodeOf(completed(record, rules), []);
  const present = verdictWith(standOf(start.mask, rules, record.asOf), start.facts, {});
  const others = VERDICTS.filter((verdict) => verdict !== present);
  const ways = new Ways(others);
  addWays(ways, start, rules);
  let latest: readonly Node[] = [start];
  for (let size = 1; size <= MOST_CHANGES && ways.mayImprove(size); size += 1) {
    latest = latest.flatMap(happenings);
    for (const node of latest) addWays(ways, node, rules);
    if (size === 1) for (const node of answers(start)) addWays(ways, node, rules);
  }
  return others.flatMap((verdict) => {
    const leading = ways.leadingTo(verdict);
    return leading.length > 0 ? [{ verdict, ways: leading }] : [];
  });
}
