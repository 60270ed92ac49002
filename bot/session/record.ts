import type { Standing } from './exchange.ts';

/** What is kept of a conversation on the server, in one record and by one write. */
export interface SessionRecord<Own> extends Standing {
  /** The id of the delivery that it began with: one that begins later is another. Earlier versions kept none. */
  readonly begunBy?: string;
  /** The ids of the last deliveries that were taken, the newest last. */
  readonly taken: readonly string[];
  /** The ids of the last ones to which the bot said again what had not been seen; records of earlier versions lack it. */
  readonly repeated?: readonly string[];
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
