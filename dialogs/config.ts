import type { RuleSet } from '../src/index.ts';

/** A town that the interview is held for. */
export interface Municipality {
  readonly name: string;
  readonly isStadtkreis: boolean;
}

/** What an interview is held by. */
export interface InterviewConfig {
  /** The reading of the law to ask and decide by. */
  readonly rules: RuleSet;
  /** The codes of the languages offered; the conversation begins in the first. */
  readonly languages: readonly [string, ...string[]];
  /** Where those who ask are likely to live; it can be chosen, and nothing is assumed. */
  readonly municipality?: Municipality | null;
}
