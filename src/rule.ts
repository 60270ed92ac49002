import type { Case } from './attributes.ts';
import { type Day, inForce, type Validity } from './calendar.ts';
import type { Finding, Ground, Params, Scope } from './finding.ts';
import type { NextId } from './next.ts';
import type { NoticeId } from './notices.ts';
import type { Source, SourceId } from './sources.ts';

/** What a rule asks of a case: for each attribute named, one of these values. */
export type When = { readonly [Attribute in keyof Case]?: readonly string[] };

/**
 * One row of a decision table: in these cases, during this time, this is the finding, and why.
 * For any complete case exactly one row of a table fits (held by the proof in `test/law`).
 */
export interface Rule extends Validity {
  /** The reason's id; its words are in `locales`. */
  readonly id: string;
  readonly when: When;
  /** `null`: the status puts the person outside the programme, the prerequisite does not apply. */
  readonly finding: Finding | null;
  readonly ground: readonly Ground[];
  readonly sources: readonly (SourceId | Source)[];
  /** Whether the status leaves the person inside the programme; left out: inside. */
  readonly scope?: Scope;
  readonly notices?: readonly NoticeId[];
  /** Who clears up what is open, where it is not the usual office. */
  readonly clearedUpBy?: readonly NextId[];
  /** What the words of the reason need to be filled with. */
  readonly params?: Params;
  /** The words name the month in which the vorläufige Unterbringung ends at the latest. */
  readonly namesFristEnde?: true;
}

/** Whether a rule is in force on a day and can fit a case whose attributes may still be undecided. */
export function canFit(rule: Rule, of: Case, asOf: Day): boolean {
  if (!inForce(rule, asOf)) return false;
  for (const attribute in rule.when) {
    const wanted = rule.when[attribute as keyof Case] as readonly string[];
    if (!of[attribute as keyof Case].some((value) => wanted.includes(value))) return false;
  }
  return true;
}

/** All values but these: for rows that speak of "any other". */
export function except<Value extends string>(
  values: readonly Value[],
  ...without: readonly string[]
): readonly Value[] {
  return values.filter((value) => !without.includes(value));
}
