import type { Logged } from './activity.ts';

/** What was said in a conversation, by everybody, in order. */
export interface Log {
  /** How many older activities have been dropped. */
  readonly dropped: number;
  /** Each as JSON: said once, it is kept and sent as it is, however long the conversation gets. */
  readonly activities: readonly string[];
}

/** What a client has not seen yet, each as JSON. */
export interface ActivitySet {
  readonly activities: readonly string[];
  /** Comes back with the next question: everything before it has been seen. */
  readonly watermark: string;
}

/** The most activities that are kept: an interview with many detours has about a hundred. */
const LONGEST = 300;

export const EMPTY_LOG: Log = { dropped: 0, activities: [] };

/** How many activities there have been. */
export function countOf({ dropped, activities }: Log): number {
  return dropped + activities.length;
}

/** The log with more at its end; the oldest are dropped when it gets too long. */
export function append({ dropped, activities }: Log, more: readonly Logged[]): Log {
  const all = [...activities, ...more.map((each) => JSON.stringify(each))];
  const tooMany = Math.max(0, all.length - LONGEST);
  return { dropped: dropped + tooMany, activities: all.slice(tooMany) };
}

/** The log with everything gone that was said; what comes next counts on. */
export function emptied(log: Log): Log {
  return { dropped: countOf(log), activities: [] };
}

/** What was said, to be looked into. */
export function activitiesIn({ activities }: Pick<Log, 'activities'>): readonly Logged[] {
  return activities.map((each) => JSON.parse(each));
}

/**
 * What came after a watermark.
 * @param watermark as a client gave it back; without one, or with one that is none, all
 */
export function since(log: Log, watermark: string | undefined): ActivitySet {
  const seen = /^\d{1,9}$/.test(watermark ?? '') ? Number(watermark) : 0;
  return {
    activities: log.activities.slice(Math.max(0, seen - log.dropped)),
    watermark: String(countOf(log)),
  };
}

/** Something said beside the log: whoever is there sees it, and nobody else ever does. */
export function beside(log: Log, activity: Logged): ActivitySet {
  return { activities: [JSON.stringify(activity)], watermark: String(countOf(log)) };
}

/** A set as clients get it, in JSON. */
export function setText({ activities, watermark }: ActivitySet): string {
  return `{"activities":[${activities.join()}],"watermark":"${watermark}"}`;
}
