/** Numbers from 0 up to 1 that look like chance and are the same in every run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Draws some of many, the same ones in every run.
 * @param size how many; all of them where there are no more
 */
export function sampleOf<Item>(all: readonly Item[], size: number, seed = 12): readonly Item[] {
  const next = chance(seed);
  const items = [...all];
  const drawn = Math.min(size, items.length);
  for (let at = 0; at < drawn; at += 1) {
    const other = at + Math.floor(next() * (items.length - at));
    [items[at], items[other]] = [items[other] as Item, items[at] as Item];
  }
  return items.slice(0, drawn);
}
