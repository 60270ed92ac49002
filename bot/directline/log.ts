import type { Message } from '../../dialogs/index.ts';
import type { Standing } from '../session/exchange.ts';
import type { ClientActivity } from './incoming.ts';

/** What a person sent, as far as everybody sees it. */
export type Sent = Pick<ClientActivity, 'type' | 'text' | 'locale' | 'channelData'>;

/** What the bot answered: what it said, by ids and parameters, and where the interview stood then. */
export interface Said extends Pick<Standing, 'interview' | 'asked'> {
  readonly messages: readonly Message[];
}

/** One thing that happened: what was sent, where somebody sent something, and what came of it. */
export interface Entry {
  /** When, in milliseconds. */
  readonly at: number;
  readonly sent: Sent | null;
  readonly said: Said | null;
}

/** What happened in a conversation, in order. It has no words of the bot: those are put to it when it is read. */
export interface Log {
  /** How many older entries have been dropped. */
  readonly dropped: number;
  readonly entries: readonly Entry[];
}

/** The most entries that are kept: an interview with many detours has about forty. */
const LONGEST = 100;

/** The most that all of them may have, in bytes: a person types far less. */
const LARGEST = 32 * 1024;

export const EMPTY_LOG: Log = { dropped: 0, entries: [] };

/** How many entries there have been. */
export function countOf({ dropped, entries }: Log): number {
  return dropped + entries.length;
}

/** How many of the oldest have to go, so that the others are few and small enough; the newest stays. */
function tooMany(entries: readonly Entry[]): number {
  let left = LARGEST;
  const fitting = entries.toReversed().findIndex((entry, index) => {
    left -= Buffer.byteLength(JSON.stringify(entry));
    return index > 0 && (left < 0 || index >= LONGEST);
  });
  return fitting === -1 ? 0 : entries.length - fitting;
}

/** The log with more at its end; the oldest are dropped when it gets too long. */
export function append({ dropped, entries }: Log, entry: Entry): Log {
  const all = [...entries, entry];
  const gone = tooMany(all);
  return { dropped: dropped + gone, entries: all.slice(gone) };
}

/** The log with everything gone that happened; what comes next counts on. */
export function emptied(log: Log): Log {
  return { dropped: countOf(log), entries: [] };
}

/** An entry with its number. */
export type Numbered = readonly [number: number, entry: Entry];

/**
 * What came after a watermark.
 * @param watermark as a client gave it back; without one, or with one that is none, all
 */
export function since(
  { dropped, entries }: Log,
  watermark: string | undefined,
): readonly Numbered[] {
  const seen = /^\d{1,9}$/.test(watermark ?? '') ? Number(watermark) : 0;
  const first = Math.max(0, seen - dropped);
  return entries.slice(first).map((entry, index) => [dropped + first + index, entry]);
}
