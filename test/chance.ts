/** Numbers between 0 and 1, one after another. */
export type Chance = () => number;

/** Numbers that look like chance, and are the same for the same seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of several, by chance. */
export function oneOf<T>(chance: Chance, all: readonly T[]): T {
  return all[Math.floor(chance() * all.length)] as T;
}
