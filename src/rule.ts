import type { Attribute, AttributeValue } from './attributes.ts';
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
