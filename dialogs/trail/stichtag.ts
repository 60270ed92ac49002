import { countriesOf, type Day, HERKUNFT } from '../../src/index.ts';
import type { Step } from '../answers.ts';
import { takenBack } from '../questions/pruefung.ts';
import type { Asking } from '../questions/question.ts';
import { questionOfKey } from '../questions/told.ts';
import { isInTime } from './in-time.ts';

/** Whether the groups of countries are the same on two days. */
function sameCountries(one: Day, other: Day): boolean {
  return HERKUNFT.every((group) => {
    const [before, after] = [one, other].map((day) => [...countriesOf(group, day)].sort().join());
    return before === after;
  });
}

/**
 * The answers that cannot stand under another reference date: what cannot have been given by then;
 * and the country, where a group of countries is another one then: which country it was is not kept.
 */
export function goneOn(day: Day, { given, asOf }: Asking): readonly [string, string][] {
  return (Object.entries(given) as [string, string][]).filter(
    ([id, value]) =>
      !isInTime(id, value, day) || (questionOfKey(id) === 'herkunft' && !sameCountries(asOf, day)),
  );
}

/** The step to another reference date: what cannot stand is asked anew. */
export function stepToDay(day: Day, asking: Asking): Step {
  const dropped = goneOn(day, asking).map(([id]) => takenBack(id));
  return { ...Object.assign({}, ...dropped), stichtag: day };
}
