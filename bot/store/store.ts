/** A value as it was read, with the mark that says which version of it this is. */
export interface Kept<T> {
  readonly value: T;
  readonly eTag: string;
}

/** What came of a write: somebody else may have written in between, or there is no room left. */
export type Written = 'written' | 'conflict' | 'full';

/**
 * Keeps conversations between two turns: values that JSON can say. Every store forgets a value that
 * was not written for 30 minutes, and any value after 24 hours.
 */
export interface Store<T> {
  /** @returns nothing where there never was a value, or it has been forgotten */
  readonly read: (id: string) => Promise<Kept<T> | null>;
  /**
   * @param eTag of the version that this one follows; `null` for the first
   * @returns whether it was written; nothing has changed where it was not
   */
  readonly write: (id: string, value: T, eTag: string | null) => Promise<Written>;
  readonly remove: (id: string) => Promise<void>;
  /** Whether it can be read and written now. */
  readonly isReady: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

const MINUTE = 60_000;

/** How long a conversation is kept, in milliseconds. */
export const KEPT = { idle: 30 * MINUTE, atMost: 24 * 60 * MINUTE } as const;
