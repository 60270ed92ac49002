import type { Day } from '../calendar.ts';
import type { Rule } from '../rule.ts';
import type { Prerequisite, RuleSet } from '../rule-set.ts';
import { applicable } from './applicable.ts';
import { type CompiledRule, type Table, tablesOn } from './compile.ts';
import type { Mask } from './mask.ts';

/** The rule of each prerequisite that a complete case comes to. */
export type Stand = Readonly<Record<Prerequisite, Rule>>;

function theRule(table: Table, mask: Mask): Rule {
  // One row fits every complete case: the proof in `test/law` goes through all of them.
  return (applicable(table, mask)[0] as CompiledRule).rule;
}

/**
 * What a complete case comes to on a day.
 * @example standOf(maskOf(caseOf(facts)), rules, facts.asOf).bleibeperspektive.finding
 */
export function standOf(mask: Mask, rules: RuleSet, asOf: Day): Stand {
  const { anschlussunterbringung, bleibeperspektive } = tablesOn(rules, asOf);
  return {
    anschlussunterbringung: theRule(anschlussunterbringung, mask),
    bleibeperspektive: theRule(bleibeperspektive, mask),
  };
}
