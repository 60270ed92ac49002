import type { RuleSet } from '../src/index.ts';

/** What an interview is held by. */
export interface InterviewConfig {
  /** The reading of the law to ask and decide by. */
  readonly rules: RuleSet;
  /** The codes of the languages offered; the conversation begins in the first. */
  readonly languages: readonly [string, ...string[]];
}
