import type { Standing } from './exchange.ts';

/** What is kept of a conversation on the server, in one record and by one write. */
export interface SessionRecord<Own> extends Standing {
  /** The ids of the last deliveries that were taken, the newest last. */
  readonly taken: readonly string[];
  /** What the channel keeps beside the interview. */
  readonly own: Own;
}

/** How what is kept changes. */
export type RecordChange<Own> = (record: SessionRecord<Own>) => SessionRecord<Own>;

/** How many of the last deliveries are remembered: a second one comes within seconds. */
const REMEMBERED = 30;

/** The ids of the last deliveries, with one more. */
export function withTaken(taken: readonly string[], id: string): readonly string[] {
  return [...taken, id].slice(-REMEMBERED);
}
