import type { Logged } from './activity.ts';

/** What a client has not seen yet. */
export interface ActivitySet {
  readonly activities: readonly Logged[];
  /** Comes back with the next question: everything before it has been seen. */
  readonly watermark: string;
}

/** A set as clients get it, in JSON. */
export function setText(set: ActivitySet): string {
  return JSON.stringify(set);
}
