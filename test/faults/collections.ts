/** What was made, and how many things are in all the maps and sets that were made with it. */
export type Collected<R> = readonly [made: R, size: () => number];

/** Makes something, and can say later how much it remembers: a server that runs for years has to forget. */
export function collected<R>(make: () => R): Collected<R> {
  const { Map: PlainMap, Set: PlainSet } = globalThis;
  const all: { readonly size: number }[] = [];
  class CountedMap<K, V> extends PlainMap<K, V> {
    constructor(entries?: Iterable<readonly [K, V]> | null) {
      super(entries);
      all.push(this);
    }
  }
  class CountedSet<T> extends PlainSet<T> {
    constructor(values?: Iterable<T> | null) {
      super(values);
      all.push(this);
    }
  }
  Object.assign(globalThis, { Map: CountedMap, Set: CountedSet });
  try {
    return [make(), () => all.reduce((sum, { size }) => sum + size, 0)];
  } finally {
    Object.assign(globalThis, { Map: PlainMap, Set: PlainSet });
  }
}
