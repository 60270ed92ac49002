import { ANSCHLUSSUNTERBRINGUNG } from './accommodation/index.ts';
import type { Rule } from './rule.ts';
import { STATUS_IDS, STATUSES } from './status/index.ts';

/** The two prerequisites of the letter, as keys. */
export const PREREQUISITES = ['anschlussunterbringung', 'bleibeperspektive'] as const;

export type Prerequisite = (typeof PREREQUISITES)[number];

/** The attribute that every row of a table names: rows are looked up by it. */
export const PIVOT = {
  anschlussunterbringung: 'unterbringung',
  bleibeperspektive: 'titel',
} as const;

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
