import type { MonthProblem } from './told-months.ts';

/** Why nothing could be taken; the words are in `locales`. */
export type Problem = 'notUnderstood' | 'negated' | MonthProblem;

/** What was understood: answers that are certain, and candidates to ask back. */
export interface Recognised {
  /** To questions that are open: what was asked, and what else was told along. */
  readonly answers: Readonly<Record<string, string>>;
  /** Certain, too, but of questions that were answered, mostly with something else: to be asked before they change. */
  readonly revisions: Readonly<Record<string, string>>;
  /** Options of the question asked that may be meant. */
  readonly candidates: readonly string[];
  readonly problem: Problem | null;
  /** What was not understood, as it was typed and in pieces: it may change what was. */
  readonly rest: readonly string[];
}

export const NOTHING: Recognised = {
  answers: {},
  revisions: {},
  candidates: [],
  problem: null,
  rest: [],
};

/** Whether there is nothing to be taken, nor to ask back. */
export function isEmpty({ answers, revisions, candidates }: Recognised): boolean {
  const taken = { ...answers, ...revisions };
  return Object.keys(taken).length === 0 && candidates.length === 0;
}
