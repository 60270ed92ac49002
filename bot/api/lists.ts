import type { Day } from '../../src/index.ts';
import { createPool, type Pool } from '../beside/pool.ts';
import type { Assessed } from './assessed.ts';

/** A list of records, as it came. */
export interface List {
  /** In JSON. */
  readonly text: string;
  readonly today: Day;
}

/** What a thread decides by. */
export interface Reading {
  /** The municipality's own reading, as its file has it; nothing for the built-in rules alone. */
  readonly reading: unknown;
}

/** Assesses lists beside the event loop, one after the other: programs can wait. */
export type Lists = Pool<List, readonly Assessed[]>;

/** About two seconds of work: so many programs can ask at once. */
const WAITING = 32;

/** In megabytes: a list and what comes of it take a tenth of it. */
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32 };

/** Makes what assesses lists. */
export function createLists(reading: Reading): Lists {
  return createPool({
    file: new URL('list-thread.ts', import.meta.url),
    data: reading,
    most: 1,
    waiting: WAITING,
    memory: MEMORY,
  });
}
