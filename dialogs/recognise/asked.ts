import type { Day, RuleSet } from '../../src/index.ts';
import type { Answers } from '../answers.ts';
import { questionsAbout } from './about.ts';
import type { Takes } from './read.ts';

/** What is being asked while something is typed. */
export interface Asked {
  readonly question: string;
  readonly options: readonly string[];
  readonly isMonth: boolean;
  /** What has been answered so far. */
  readonly settled: Answers;
  readonly asOf: Day;
  /** The reading that decides what an answer leads to. */
  readonly rules: RuleSet;
  /** Whether an answer already given may be meant to be given anew. */
  readonly isRevising?: boolean;
  /** Whether a short answer is left aside: in "no it is § 60c" it may not deny what follows. */
  readonly isPastOpening?: boolean;
}

/** Options found, by question. */
export type FoundOptions = ReadonlyMap<string, ReadonlySet<string>>;

/** The question whether a title is applied for. */
export const APPLICATION = 'bleiberechtsantrag';

/** Questions at which a bare number may be a paragraph. */
const PARAGRAPH_QUESTIONS = questionsAbout('paragraph', 'papier', 'hilfe-titel');

/** Questions at which one beside a paper is told along. */
const TOLD_ALONG = ['unterbringung', 'bundesland', 'verfahren'];

/** Which bare numbers may be meant as paragraphs. */
export function paragraphsTaken({ question }: Asked): Takes {
  if (PARAGRAPH_QUESTIONS.includes(question)) return 'all-numbers';
  return TOLD_ALONG.includes(question) ? 'beside-papers' : 'none';
}

/** Whether it is asked what somebody sees or holds in their hands: a name is not yet an answer to more. */
export function isAtHelp({ question }: Asked): boolean {
  return question.startsWith('hilfe-');
}
