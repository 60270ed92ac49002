import {
  BUILT_IN,
  type Case,
  canBeOn,
  caseOf,
  circumstancesUnder,
  type Facts,
  factsOn,
} from '../../src/index.ts';
import { sampleOf } from '../sample.ts';

/** A day before and a day after every decree that the rules tell apart by date. */
const DAYS = ['2022-03-10', '2026-05-04'];

/** Records drawn from the whole space of circumstances on two days, the same ones in every run. */
export function records(size: number): readonly Facts[] {
  const all = DAYS.flatMap((asOf) => {
    const every = [...circumstancesUnder([{ rules: BUILT_IN, asOf }])];
    return every.filter((each) => canBeOn(each, asOf)).map((each) => factsOn(each, asOf));
  });
  return sampleOf(all, size);
}

/** A record as it is handed to an engine: one value for each attribute, and the day as a number. */
export type Flat = Readonly<Record<keyof Case, string>> & { readonly tag: number };

/** The day as a number that engines without dates can compare. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}

/**
 * A record with what follows from it (title, time limit) worked out: the others are spared what the product has to do for itself.
 */
export function flat(facts: Facts): Flat {
  const entries = Object.entries(caseOf(facts)).map(([attribute, [value]]) => [attribute, value]);
  return { ...Object.fromEntries(entries), tag: dayNumber(facts.asOf) } as Flat;
}
