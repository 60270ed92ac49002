import type { Attribute, AttributeValue, Case } from './attributes.ts';
import { type Day, inForce } from './calendar.ts';
import type { Row } from './row.ts';

/** What a rule asks of a case: for each attribute named, one of these values. */
export type When = { readonly [Each in Attribute]?: readonly AttributeValue<Each>[] };

/**
 * One row of a decision table: in these cases, during this time, this is the finding, and why.
 * For any complete case exactly one row of a table fits (held by the proof in `test/law`).
 */
export interface Rule extends Row {
  readonly when: When;
}

/** Whether a rule is in force on a day and can fit a case whose attributes may still be undecided. */
export function canFit(rule: Rule, of: Case, asOf: Day): boolean {
  if (!inForce(rule, asOf)) return false;
  for (const attribute in rule.when) {
    const wanted = rule.when[attribute as Attribute] as readonly string[];
    if (!of[attribute as Attribute].some((value) => wanted.includes(value))) return false;
  }
  return true;
}
