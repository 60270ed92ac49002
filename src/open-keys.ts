import type { Attribute, Case } from './attributes.ts';
import type { Facts } from './facts/schema.ts';
import { FACT_KEYS, type FactKey } from './facts/values.ts';
import type { Finding, Scope } from './finding.ts';
import { periodOn } from './period.ts';
import { possibleCase } from './possible-case.ts';
import type { RuleSet } from './rule-set.ts';
import { applicable } from './rules/applicable.ts';
import { type CompiledRule, tablesOn } from './rules/compile.ts';
import { isUndecided, type Mask, maskOf } from './rules/mask.ts';
import { LAND, scopeOf } from './scope.ts';
import { isWithinReach, verdictOf } from './verdict.ts';

/** The key that has to be asked for before an attribute is decided. */
function keyOf(attribute: Attribute, facts: Facts): FactKey {
  if (attribute === 'frist') return 'vorlaeufigSeit';
  if (attribute === 'fiktion') return 'status';
  if (attribute !== 'titel') return attribute;
  if (facts.status === undefined) return 'status';
  return facts.fiktionsgrund === undefined ? 'fiktionsgrund' : 'bisherigerTitel';
}

/** The keys of attributes that the rules still in play ask for and that are not decided. */
export function undecided(
  rules: readonly CompiledRule[],
  mask: Mask,
  facts: Facts,
): readonly FactKey[] {
  const asked = new Set<Attribute>();
  for (const { attributes } of rules) for (const attribute of attributes) asked.add(attribute);
  return [...asked]
    .filter((attribute) => isUndecided(mask, attribute))
    .map((attribute) => keyOf(attribute, facts));
}

/** Different values of some items, in their order; there are a handful, for which a set is slow. */
function distinct<Item, Value>(items: readonly Item[], read: (item: Item) => Value): Value[] {
  const values: Value[] = [];
  for (const item of items) {
    const value = read(item);
    if (!values.includes(value)) values.push(value);
  }
  return values;
}

function scopesOf({ bundesland }: Case, b: readonly CompiledRule[]): readonly Scope[] {
  const byStatus = distinct(b, ({ rule }) => rule.scope ?? 'inside');
  const scopes = bundesland.flatMap((land) =>
    byStatus.map((status) => scopeOf(LAND[land].scope, status)),
  );
  return distinct(scopes, (scope) => scope);
}

/** Whether rules find different things; of something open, which way it leans counts, too. */
function differ(rules: readonly CompiledRule[]): boolean {
  return distinct(rules, ({ rule: { finding, lean = '' } }) => `${finding} ${lean}`).length > 1;
}

function periodIsOpen(facts: Facts, scope: Scope, a: Finding, b: Finding | null): boolean {
  const verdict = verdictOf({ scope, anschlussunterbringung: a, bleibeperspektive: b });
  return (
    facts.beratungSeit === undefined && periodOn(facts.asOf) !== undefined && isWithinReach(verdict)
  );
}

/**
 * Which keys can still change a finding: scope, either prerequisite, or the counselling period.
 * What is settled is not asked about again; outside the programme nothing is open.
 * @param facts what is known so far: `unbekannt` is an answer, a missing key is not yet asked
 * @returns keys, without order; the follow-ups of a key only once it is answered
 */
export function openKeys(facts: Facts, rules: RuleSet): ReadonlySet<FactKey> {
  const possible = possibleCase(facts);
  const mask = maskOf(possible);
  const tables = tablesOn(rules, facts.asOf);
  const a = applicable(tables.anschlussunterbringung, mask);
  const b = applicable(tables.bleibeperspektive, mask);
  const scopes = scopesOf(possible, b);
  const [[scope], [{ rule: ruleA }], [{ rule: ruleB }]] = [scopes, a, b] as [
    readonly Scope[],
    [CompiledRule],
    [CompiledRule],
  ];
  if (scopes.length === 1 && scope === 'outside') return new Set();
  const keys = new Set<FactKey>();
  if (possible.bundesland.length > 1) keys.add('bundesland');
  if (differ(a)) for (const key of undecided(a, mask, facts)) keys.add(key);
  if (differ(b) || scopes.length > 1) {
    for (const key of undecided(b, mask, facts)) keys.add(key);
  }
  if (
    keys.size === 0 &&
    periodIsOpen(facts, scope as Scope, ruleA.finding as Finding, ruleB.finding)
  ) {
    keys.add('beratungSeit');
  }
  return keys;
}

/**
 * The answers of a record that count: the law asks for them, whatever was answered.
 * @returns their keys, in the order of asking
 */
export function countingKeys(facts: Facts, rules: RuleSet): readonly FactKey[] {
  const given = FACT_KEYS.filter((key) => key in facts);
  return given.filter((key) => {
    const others = { ...facts, [key]: undefined } as Facts;
    return openKeys(others, rules).has(key);
  });
}
