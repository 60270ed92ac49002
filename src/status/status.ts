import type { Day } from '../calendar.ts';
import type { Row } from '../row.ts';

/** The kinds of paper a status is read from: the first step of asking for it. */
export const PAPERS = [
  'aufenthaltstitel',
  'aufenthaltsgestattung',
  'ankunftsnachweis',
  'bamf-bescheid',
  'duldung',
  'fiktion',
  'kein-papier',
  'deutsch-eu',
] as const;

export type Paper = (typeof PAPERS)[number];

/** What several statuses have in common, where the law or an event speaks of all of them. */
export type Family = 'im-verfahren' | 'duldung';

/** A row of a status: it applies to that status alone, unless it names another reading of it. */
export interface StatusRow extends Row {
  /** What it asks further, by attribute. */
  readonly when?: Readonly<Record<string, readonly string[]>>;
}

/** A residence status: which papers show it, since when it exists, and what it means for B. */
export interface Status {
  readonly papers: readonly Paper[];
  /** The first day on which it existed; left out: at every reference date. */
  readonly existsFrom?: Day;
  /** Its rows of the decision table for the Bleibeperspektive. */
  readonly rows: readonly StatusRow[];
  readonly family?: Family;
  /** How many months the vorläufige Unterbringung lasts, where it is not 24. Source: § 9 Abs. 1 FlüAG. */
  readonly fristMonths?: 6;
  /** Can a Fiktionsbescheinigung prolong it (`bisherigerTitel`)? */
  readonly prolongable?: true;
}
