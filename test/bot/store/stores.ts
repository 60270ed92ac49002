import { createMemoryStore } from '../../../bot/store/memory.ts';
import type { Store } from '../../../bot/store/store.ts';

/** A store, and a way to let its time pass. */
export interface Opened<T> {
  readonly store: Store<T>;
  readonly wait: (milliseconds: number) => void;
}

function openMemory<T>(): Opened<T> {
  let time = 0;
  const wait = (milliseconds: number) => {
    time += milliseconds;
  };
  return { store: createMemoryStore<T>(() => time), wait };
}

/** Every store that there is, by its name. */
export const STORES: readonly [string, <T>() => Opened<T>][] = [['memory', openMemory]];
