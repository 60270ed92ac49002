import type { Month } from '../calendar.ts';
import type { ChoiceKey } from '../facts/values.ts';
import type { Ground } from '../finding.ts';
import type { Source } from '../sources.ts';
import type { Doing } from './event.ts';
import type { Decision } from './stand.ts';

/** Something happens to the person. */
export interface Happens {
  readonly kind: 'event';
  readonly id: string;
  readonly by: Doing;
  readonly ground: readonly Ground[];
  /** Of every outcome that leads there. */
  readonly sources: readonly Source[];
  /** From when on, where the law names the month. */
  readonly from?: Month;
}

/** An answer that was not known is found to be one of these. */
export interface AnswerFound {
  readonly kind: 'answer';
  readonly key: ChoiceKey;
  readonly values: readonly string[];
}

/** One change of circumstances, or of what is known of them. */
export type Change = Happens | AnswerFound | Decision;
