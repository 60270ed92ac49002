import { type Day, isDay, isMonth, monthOf } from '../src/calendar.ts';
import { existsOn } from '../src/facts/schema.ts';
import { FIRST_AS_OF, LAST_AS_OF } from '../src/facts/values.ts';
import type { StatusId } from '../src/status/index.ts';

/** Whether it can be asked about a day: the letter existed, and it is no far future. */
export function isReferenceDate(day: string): boolean {
  return isDay(day) && day >= FIRST_AS_OF && day <= LAST_AS_OF;
}

/** Whether an answer can have been given by a reference date. */
export function isInTime(key: string, value: string, asOf: Day): boolean {
  if (isMonth(value)) return value <= monthOf(asOf);
  const isPaper = key === 'status' || key === 'bisherigerTitel';
  return !isPaper || existsOn(value as StatusId, asOf);
}
