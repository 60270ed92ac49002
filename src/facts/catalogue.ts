import { bisherigerTitel } from './bisheriger-titel.ts';
import { bundesland } from './bundesland.ts';
import type { Fact } from './fact.ts';
import { fiktionsgrund } from './fiktionsgrund.ts';
import { FOLLOW_UPS } from './follow-ups.ts';
import { status } from './status.ts';
import { unterbringung } from './unterbringung.ts';

/**
 * Every fact there is, in the order in which they are asked: the keys of the record, the reference date
 * aside. Types, schema, codes, questions, review, sentences, tables follow from it.
 */
export const CATALOGUE = {
  bundesland,
  unterbringung,
  status,
  fiktionsgrund,
  bisherigerTitel,
  ...FOLLOW_UPS,
} as const satisfies Record<string, Fact>;
