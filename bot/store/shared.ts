import type { Bus } from './bus.ts';
import type { Store } from './store.ts';
import type { Turns } from './turns.ts';

/** A store, and what servers need that share it. */
export interface Shared {
  readonly store: Store;
  readonly bus: Bus;
  readonly turns: Turns;
}
