import type { Day, Validity } from './calendar.ts';

/** How many of these days have come by a day; they are few, so that counting them is quick. */
function count(days: readonly Day[], hasCome: (day: Day) => boolean): number {
  let sum = 0;
  for (const day of days) if (hasCome(day)) sum += 1;
  return sum;
}

function distinct(days: readonly (Day | undefined)[]): readonly Day[] {
  return [...new Set(days)].filter((day) => day !== undefined);
}

/**
 * Makes something once for each span of days in which the same things are in force.
 * @param validities of everything that it is made from
 * @param make makes it for a day; it must come to the same on every day of a span
 * @returns what was made for the span that a day lies in; at most one for each beginning and each end
 */
export function bySpan<Made extends object>(
  validities: readonly Validity[],
  make: (day: Day) => Made,
): (day: Day) => Made {
  const begins = distinct(validities.map(({ from }) => from));
  const ends = distinct(validities.map(({ to }) => to));
  const made = new Map<number, Made>();
  return (day) => {
    // Both only grow from day to day: their sum is the same on two days only if both are.
    const span = count(begins, (begin) => begin <= day) + count(ends, (end) => end < day);
    let known = made.get(span);
    if (known === undefined) {
      known = make(day);
      made.set(span, known);
    }
    return known;
  };
}
