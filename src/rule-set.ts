import { ANSCHLUSSUNTERBRINGUNG } from './accommodation/index.ts';
import type { Case } from './attributes.ts';
import type { Day } from './calendar.ts';
import { canFit, type Rule } from './rule.ts';
import { STATUS_IDS, STATUSES } from './status/index.ts';

/** The two prerequisites of the letter, as keys. */
export const PREREQUISITES = ['anschlussunterbringung', 'bleibeperspektive'] as const;

export type Prerequisite = (typeof PREREQUISITES)[number];

/** The attribute that every row of a table names: rows are looked up by it. */
const PIVOT = { anschlussunterbringung: 'unterbringung', bleibeperspektive: 'titel' } as const;

/** Rows by the value of the pivot that they are about. */
type Layer = ReadonlyMap<string, readonly Rule[]>;

/** The decision tables, in layers: where a layer has a row that fits, those below are not asked. */
export type RuleSet = Readonly<Record<Prerequisite, readonly Layer[]>>;

/** Makes a layer of a table, for looking its rows up. */
export function layer(prerequisite: Prerequisite, rules: readonly Rule[]): Layer {
  const byValue = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const value of rule.when[PIVOT[prerequisite]] as readonly string[]) {
      byValue.set(value, [...(byValue.get(value) ?? []), rule]);
    }
  }
  return byValue;
}

/** The decision table for the second prerequisite, the Bleibeperspektive (section 4). */
export const BLEIBEPERSPEKTIVE: readonly Rule[] = STATUS_IDS.flatMap((id) =>
  STATUSES[id].rows.map((row) => ({ ...row, when: { titel: [id], ...row.when } }) as Rule),
);

/** The reading that comes with the product. */
export const BUILT_IN: RuleSet = {
  anschlussunterbringung: [layer('anschlussunterbringung', ANSCHLUSSUNTERBRINGUNG)],
  bleibeperspektive: [layer('bleibeperspektive', BLEIBEPERSPEKTIVE)],
};

/** Whether a rule that can fit does so whatever is still undecided in the rest of the case. */
function surelyFits(rule: Rule, of: Case): boolean {
  return Object.entries(rule.when).every(([attribute, wanted]: [string, readonly string[]]) =>
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
  const pivot = PIVOT[prerequisite];
  const found = new Set<Rule>();
  for (const value of of[pivot]) {
    const decided = { ...of, [pivot]: [value] };
    for (const rows of rules[prerequisite]) {
      const fitting = (rows.get(value) ?? []).filter((rule) => canFit(rule, decided, asOf));
      for (const rule of fitting) found.add(rule);
      if (fitting.some((rule) => surelyFits(rule, decided))) break;
    }
  }
  return [...found];
}
