/** A figure that was measured many times: the middle of it, and how far it spreads. */
export interface Spread {
  readonly median: number;
  /** The first and the third quartile: half of all measurements lie between them. */
  readonly quartiles: readonly [number, number];
}

/**
 * The value below which a share of all values lies, interpolated between neighbours.
 * @param values at least one, in any order
 * @param share from 0 (the smallest) to 1 (the largest)
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (sorted.length - 1) * share;
  const [below = Number.NaN, above = below] = sorted.slice(Math.floor(at), Math.floor(at) + 2);
  return below + (above - below) * (at - Math.floor(at));
}

/** The middle of some values, and the quartiles around it. */
export function spreadOf(values: readonly number[]): Spread {
  return {
    median: quantile(values, 0.5),
    quartiles: [quantile(values, 0.25), quantile(values, 0.75)],
  };
}

/** What was measured in the same round, one through the other. */
export function ratios(some: readonly number[], others: readonly number[]): readonly number[] {
  return some.map((value, round) => value / (others[round] ?? Number.NaN));
}
