/** Bytes as they were read, with the mark that says which version of them this is. */
export interface Kept {
  readonly bytes: Uint8Array;
  readonly eTag: string;
}

/** What came of a write: somebody else may have written in between, or there is no room left. */
export type Written = 'written' | 'conflict' | 'full';

/** How long something lives. */
export interface Lifetime {
  /** For so long after it was written last, in milliseconds. */
  readonly idle: number;
  /** For so long after it was written first, in milliseconds, however often it is written. */
  readonly atMost: number;
}

/** How something is kept. */
export interface Keeping extends Lifetime {
  /** Whether it gives way, the oldest first, where there is no room for what is new. */
  readonly givesWay: boolean;
}

/** Keeps bytes by their id, between two turns, for as long as was said with them and no longer. */
export interface Store {
  /** @returns nothing where there never was anything, or it has been forgotten */
  readonly read: (id: string) => Promise<Kept | null>;
  /**
   * @param eTag of the version that this one follows; `null` for the first
   * @returns whether it was written; nothing has changed where it was not
   */
  readonly write: (
    id: string,
    bytes: Uint8Array,
    eTag: string | null,
    keeping: Keeping,
  ) => Promise<Written>;
  /**
   * Leaves nothing of it, nor of what it was before.
   * @returns whether it was there: of several who remove it at once, one hears that it was
   */
  readonly remove: (id: string) => Promise<boolean>;
  /** Leaves nothing of what was written over: else it may lie about for a minute. */
  readonly tidy: () => Promise<void>;
  /** How much there is. */
  readonly used: () => Promise<Room>;
  /** Whether it can be read and written now: one that is full can, for whoever is there already. */
  readonly isReady: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** How much there is in a store, or can be. */
export interface Room {
  readonly things: number;
  /** Of all together. */
  readonly bytes: number;
}

const MINUTE = 60_000;

/** How long a conversation is kept, where nothing else is set. */
export const KEPT: Lifetime = { idle: 30 * MINUTE, atMost: 24 * 60 * MINUTE };

/** How often what is too old is looked for and dropped, in milliseconds. */
export const SWEEP = MINUTE;

/** As much as one machine carries beside everything else. */
export const ROOM: Room = { things: 20_000, bytes: 256 * 1024 * 1024 };
