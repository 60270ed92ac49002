import { ANSCHLUSSUNTERBRINGUNG } from './accommodation/index.ts';
import type { Case } from './attributes.ts';
import type { Day } from './calendar.ts';
import { canFit, type Rule } from './rule.ts';
import { STATUS_IDS, STATUSES } from './status/index.ts';

/** The two prerequisites of the letter, as keys. */
export const PREREQUISITES = ['anschlussunterbringung', 'bleibeperspektive'] as const;

export type Prerequisite = (typeof PREREQUISITES)[number];

/** The decision tables, in layers: where a layer has a row that fits, those below are not asked. */
export type RuleSet = Readonly<Record<Prerequisite, readonly (readonly Rule[])[]>>;

/** The decision table for the second prerequisite, the Bleibeperspektive (section 4). */
export const BLEIBEPERSPEKTIVE: readonly Rule[] = STATUS_IDS.flatMap((id) => STATUSES[id].rules);

/** The reading that comes with the product. */
export const BUILT_IN: RuleSet = {
  anschlussunterbringung: [ANSCHLUSSUNTERBRINGUNG],
  bleibeperspektive: [BLEIBEPERSPEKTIVE],
};

/** Whether a rule fits a case whatever is still undecided in it. */
function surelyFits(rule: Rule, of: Case): boolean {
  return Object.entries(rule.when).every(([attribute, wanted]) =>
    of[attribute as keyof Case].every((value) => wanted.includes(value)),
  );
}

/**
 * The rules that can still apply to a case on a day: exactly one where the case is complete.
 * @param of a case, complete or still being asked for
 */
export function applicable(
  rules: RuleSet,
  prerequisite: Prerequisite,
  of: Case,
  asOf: Day,
): readonly Rule[] {
  const found: Rule[] = [];
  for (const layer of rules[prerequisite]) {
    const fitting = layer.filter((rule) => canFit(rule, of, asOf));
    found.push(...fitting);
    if (fitting.some((rule) => surelyFits(rule, of))) break;
  }
  return found;
}
