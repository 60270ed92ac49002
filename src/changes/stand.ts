import { clearing } from '../clearing.ts';
import type { Facts } from '../facts/schema.ts';
import type { Finding } from '../finding.ts';
import type { NextId } from '../next.ts';
import type { Rule } from '../rule.ts';
import type { Prerequisite } from '../rule-set.ts';
import type { Stand } from '../rules/stand.ts';
import { LAND, scopeOf } from '../scope.ts';
import { type Verdict, verdictOf } from '../verdict.ts';

/** How open points are decided: by prerequisite. */
export type Decided = Readonly<Partial<Record<Prerequisite, Finding>>>;

/**
 * The verdict on a record once open points are decided.
 * @param decided counts where the rules leave a finding open; whether the person is a refugee in the
 *   sense of the programme is decided along with the Bleibeperspektive
 */
export function verdictWith(stand: Stand, facts: Facts, decided: Decided): Verdict {
  const finding = (prerequisite: Prerequisite) =>
    decided[prerequisite] ?? stand[prerequisite].finding;
  const byStatus =
    decided.bleibeperspektive === undefined ? stand.bleibeperspektive.scope : 'inside';
  return verdictOf({
    scope: scopeOf(LAND[facts.bundesland ?? 'unbekannt'].scope, byStatus ?? 'inside'),
    anschlussunterbringung: finding('anschlussunterbringung') as Finding,
    bleibeperspektive: finding('bleibeperspektive'),
  });
}

/** An open point that an office can decide, which way, and who does. */
export interface Decision {
  readonly kind: 'decision';
  readonly prerequisite: Prerequisite;
  readonly finding: Exclude<Finding, 'open'>;
  readonly clearedUpBy: readonly NextId[];
}

/** The ways in which an open finding can be decided; none where it is not open. */
function decisionsFor(prerequisite: Prerequisite, rule: Rule, facts: Facts): readonly Decision[] {
  const { clearedUpBy } = clearing(rule, prerequisite);
  if (clearedUpBy === undefined) return [];
  // What is open of the vorläufige Unterbringung is the Zuteilung: that is an event, no decision.
  const isAllotment = facts.unterbringung === 'vorlaeufig' && rule.clearedUpBy === undefined;
  const ways = isAllotment ? (['not-met'] as const) : (['met', 'not-met'] as const);
  return ways.map((finding) => ({ kind: 'decision', prerequisite, finding, clearedUpBy }));
}

/** Every way to decide the open points of a record: one, or both. */
export function decisionsOn(stand: Stand, facts: Facts): readonly (readonly Decision[])[] {
  const decisions = (each: Prerequisite) => decisionsFor(each, stand[each], facts);
  const [a, b] = [decisions('anschlussunterbringung'), decisions('bleibeperspektive')];
  return [
    ...[...a, ...b].map((one) => [one]),
    ...a.flatMap((one) => b.map((other) => [one, other])),
  ];
}
