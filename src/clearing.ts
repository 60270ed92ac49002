import type { NextId } from './next.ts';
import type { Rule } from './rule.ts';
import type { Prerequisite } from './rule-set.ts';

/** Who clears up what is open of a prerequisite, as a rule (section 7 of the rules). */
const USUAL: Readonly<Record<Prerequisite, readonly NextId[]>> = {
  anschlussunterbringung: ['untere-aufnahmebehoerde'],
  bleibeperspektive: ['auslaenderbehoerde', 'regierungspraesidium'],
};

/** Who clears up an open finding: whom its rule names, otherwise the usual office. */
export function clearing(
  rule: Rule,
  prerequisite: Prerequisite,
): { readonly clearedUpBy?: readonly NextId[] } {
  return rule.finding === 'open' ? { clearedUpBy: rule.clearedUpBy ?? USUAL[prerequisite] } : {};
}
