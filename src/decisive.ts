import type { Case } from './attributes.ts';
import type { Day } from './calendar.ts';
import type { Facts } from './facts/schema.ts';
import { FACT_KEYS, type FactKey } from './facts/values.ts';
import type { Finding } from './finding.ts';
import { openKeys } from './open-keys.ts';
import { possibleCase, possibleFrist } from './possible-case.ts';
import { applicable, type RuleSet } from './rule-set.ts';
import { LAND, scopeOf } from './scope.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** The verdicts that a case can still come to, whatever is undecided in it; some of them twice. */
function* verdictsOfCase(of: Case, asOf: Day, rules: RuleSet): Generator<Verdict> {
  const findings = applicable(rules, 'anschlussunterbringung', of, asOf);
  for (const status of applicable(rules, 'bleibeperspektive', of, asOf)) {
    for (const land of of.bundesland) {
      const scope = scopeOf(LAND[land as keyof typeof LAND].scope, status.scope ?? 'inside');
      for (const { finding } of findings) {
        const anschlussunterbringung = finding as Finding;
        yield verdictOf({ scope, anschlussunterbringung, bleibeperspektive: status.finding });
      }
    }
  }
}

/**
 * The verdicts that a record can still come to, one after the other, some of them more than once.
 * @param facts what is known: a missing key may yet get any value
 */
export function* possibleVerdicts(facts: Facts, rules: RuleSet): Generator<Verdict> {
  const of = possibleCase(facts);
  // What both tables depend on is the title, and to whom a family came: for each they are independent.
  for (const titel of of.titel) {
    const frist = possibleFrist(facts, [titel]);
    for (const bezug of of.bezug) {
      yield* verdictsOfCase({ ...of, titel: [titel], frist, bezug: [bezug] }, facts.asOf, rules);
    }
  }
}

/** Whether a record can come to one verdict only; the first other one ends the search. */
function isSettled(facts: Facts, rules: RuleSet): boolean {
  const verdicts = possibleVerdicts(facts, rules);
  const first = verdicts.next().value;
  for (const verdict of verdicts) if (verdict !== first) return false;
  return true;
}

/** The record with every key that could still change a finding answered: not known. */
export function completed(facts: Facts, rules: RuleSet): Facts {
  const [open] = openKeys(facts, rules);
  return open === undefined ? facts : completed({ ...facts, [open]: 'unbekannt' }, rules);
}

/** All ways to choose some of a list, the smallest first, and of one size the earlier ones first. */
function* choices<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  function* ofSize(size: number, from: number): Generator<readonly Item[]> {
    if (size === 0) yield [];
    else {
      for (let at = from; at <= items.length - size; at += 1) {
        for (const rest of ofSize(size - 1, at + 1)) yield [items[at] as Item, ...rest];
      }
    }
  }
  for (let size = 0; size <= items.length; size += 1) yield* ofSize(size, 0);
}

/** The order in which answers are named, and preferred where several sets are equally small. */
const ORDER = [
  ...new Set<FactKey>([...(['status', 'unterbringung', 'bundesland'] as const), ...FACT_KEYS]),
];

/**
 * The smallest set of answers that settles the verdict: with them it is the same whatever the other
 * answers are.
 * @param facts a record; a missing key that matters counts as answered with `unbekannt`
 */
export function decisiveKeys(facts: Facts, rules: RuleSet): readonly FactKey[] {
  const { asOf, beratungSeit, ...known } = completed(facts, rules);
  const record: Partial<Facts> = known;
  const keys = ORDER.filter((key) => record[key] !== undefined);
  const settles = (some: readonly FactKey[]) => {
    const part = Object.fromEntries(some.map((key) => [key, record[key]]));
    return isSettled({ asOf, ...part } as Facts, rules);
  };
  // All answers together settle it: one of the choices is found.
  return choices(keys).find(settles) as readonly FactKey[];
}
