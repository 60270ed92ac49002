import { ATTRIBUTES, type Attribute } from '../attributes.ts';
import { type Day, inForce } from '../calendar.ts';
import type { Rule } from '../rule.ts';
import { PIVOT, PREREQUISITES, type Prerequisite, type RuleSet } from '../rule-set.ts';
import { bySpan } from '../spans.ts';
import { attributesIn, type Condition, conditionsOf } from './condition.ts';

/** A rule as numbers. */
export interface CompiledRule {
  readonly rule: Rule;
  /** The attributes that it asks for, in its own order. */
  readonly attributes: readonly Attribute[];
  /** What it asks of them, the pivot aside: by that it was looked up. */
  readonly conditions: readonly Condition[];
}

/** The rules about one value of the pivot, in layers. */
export type Layers = readonly (readonly CompiledRule[])[];

/** A decision table as numbers, with the rules of one span of days. */
export interface Table {
  readonly pivot: Attribute;
  /** By the number of the value of the pivot. */
  readonly layersOf: readonly Layers[];
}

/** Both decision tables on a day. */
export type Tables = Readonly<Record<Prerequisite, Table>>;

function compiled(rule: Rule, pivot: Attribute): CompiledRule {
  return {
    rule,
    attributes: attributesIn(rule.when),
    conditions: conditionsOf(rule.when, pivot),
  };
}

function tableOn(rules: RuleSet, prerequisite: Prerequisite, day: Day): Table {
  const pivot = PIVOT[prerequisite];
  // A rule about several values is compiled once: it is told apart by what it was compiled to.
  const known = new Map<Rule, CompiledRule>();
  const compile = (rule: Rule): CompiledRule => {
    const one = known.get(rule) ?? compiled(rule, pivot);
    known.set(rule, one);
    return one;
  };
  const layersOf = ATTRIBUTES[pivot].map((value) =>
    rules[prerequisite]
      .map((layer) => (layer.get(value) ?? []).filter((rule) => inForce(rule, day)).map(compile))
      .filter((layer) => layer.length > 0),
  );
  return { pivot, layersOf };
}

function compile(rules: RuleSet): (day: Day) => Tables {
  const all = PREREQUISITES.flatMap((each) =>
    rules[each].flatMap((layer) => [...layer.values()].flat()),
  );
  return bySpan(all, (day) => ({
    anschlussunterbringung: tableOn(rules, 'anschlussunterbringung', day),
    bleibeperspektive: tableOn(rules, 'bleibeperspektive', day),
  }));
}

const known = new WeakMap<RuleSet, (day: Day) => Tables>();

/**
 * The decision tables of a rule set as numbers: compiled once for each span of days in which the same
 * rules are in force, and forgotten with the rule set.
 * @example applicable(tablesOn(rules, '2026-05-04').bleibeperspektive, maskOf(caseOf(facts)))
 */
export function tablesOn(rules: RuleSet, asOf: Day): Tables {
  let on = known.get(rules);
  if (on === undefined) {
    on = compile(rules);
    known.set(rules, on);
  }
  return on(asOf);
}
