import type { Day } from '../calendar.ts';
import type { Rule } from '../rule.ts';

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

/** A residence status: which papers show it, since when it exists, and what it means for B. */
export interface Status {
  readonly papers: readonly Paper[];
  /** The first day on which it existed; left out: at every reference date. */
  readonly existsFrom?: Day;
  /** Its rows of the decision table for the Bleibeperspektive. */
  readonly rules: readonly Rule[];
  /** Can a Fiktionsbescheinigung prolong it (`bisherigerTitel`)? */
  readonly prolongable?: true;
}

type RowOfStatus = Omit<Rule, 'when'> & { readonly when?: Rule['when'] };

/**
 * Defines a status; its rows apply to it alone unless they say otherwise.
 * @param id as in the facts record
 */
export function defineStatus(
  id: string,
  status: Omit<Status, 'rules'> & { readonly rules: readonly RowOfStatus[] },
): Status {
  const rules = status.rules.map((rule) => ({ ...rule, when: { titel: [id], ...rule.when } }));
  return { ...status, rules };
}
