import { type Attribute, TITEL, type Titel } from './attributes.ts';
import { fristOf } from './case.ts';
import type { Facts } from './facts/schema.ts';
import { FACT_KEYS, type FactKey } from './facts/values.ts';
import type { Finding, Scope } from './finding.ts';
import { openKeys } from './open-keys.ts';
import { possibleCase } from './possible-case.ts';
import type { RuleSet } from './rule-set.ts';
import { applicable } from './rules/applicable.ts';
import { type CompiledRule, type Tables, tablesOn } from './rules/compile.ts';
import { decidedAs, isUndecided, type Mask, maskOf, numberOf, numbersIn } from './rules/mask.ts';
import { LAND, scopeOf } from './scope.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** An attribute that is undecided and that rules of both tables ask for. */
function sharedBy(
  a: readonly CompiledRule[],
  b: readonly CompiledRule[],
  of: Mask,
): Attribute | undefined {
  const isAskedByB = (attribute: Attribute) =>
    b.some(({ attributes }) => attributes.includes(attribute));
  return a
    .flatMap(({ attributes }) => attributes)
    .find((attribute) => isUndecided(of, attribute) && isAskedByB(attribute));
}

/** The verdicts that a case can still come to, whatever is undecided in it; some of them twice. */
function* verdictsOfCase(of: Mask, lands: readonly Scope[], tables: Tables): Generator<Verdict> {
  const a = applicable(tables.anschlussunterbringung, of);
  const b = applicable(tables.bleibeperspektive, of);
  // The tables are independent of each other only once what both ask for is decided.
  const shared = sharedBy(a, b, of);
  if (shared !== undefined) {
    for (const number of numbersIn(of, shared)) {
      yield* verdictsOfCase(decidedAs(of, shared, number), lands, tables);
    }
    return;
  }
  const findings = new Set(a.map(({ rule }) => rule.finding as Finding));
  for (const { rule } of b) {
    for (const land of lands) {
      const scope = scopeOf(land, rule.scope ?? 'inside');
      for (const anschlussunterbringung of findings) {
        yield verdictOf({ scope, anschlussunterbringung, bleibeperspektive: rule.finding });
      }
    }
  }
}

/**
 * The verdicts that a record can still come to, one after the other, some of them more than once.
 * @param facts what is known: a missing key may yet get any value
 */
export function* possibleVerdicts(facts: Facts, rules: RuleSet): Generator<Verdict> {
  const { asOf, vorlaeufigSeit } = facts;
  const possible = possibleCase(facts);
  const tables = tablesOn(rules, asOf);
  const lands = possible.bundesland.map((land) => LAND[land].scope);
  const of = maskOf(possible);
  // How long the vorläufige Unterbringung may last depends on the title: each is looked at by itself.
  for (const number of numbersIn(of, 'titel')) {
    const decided = decidedAs(of, 'titel', number);
    const titel = TITEL[number] as Titel;
    yield* verdictsOfCase(
      vorlaeufigSeit === undefined
        ? decided
        : decidedAs(decided, 'frist', numberOf('frist', fristOf(titel, vorlaeufigSeit, asOf))),
      lands,
      tables,
    );
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
  // With more answers fewer verdicts are possible. So an answer without which all others do not settle
  // the verdict is in every set that does, and only the others have to be chosen from.
  const needed = keys.filter((key) => !settles(keys.filter((each) => each !== key)));
  const others = keys.filter((key) => !needed.includes(key));
  for (const some of choices(others)) {
    const chosen = keys.filter((key) => needed.includes(key) || some.includes(key));
    if (settles(chosen)) return chosen;
  }
  // Only a reading that contradicts itself leaves it open whatever is known.
  return keys;
}
