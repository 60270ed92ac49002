import {
  type Day,
  existsOn,
  FIRST_AS_OF,
  isDay,
  isFactKey,
  isMonth,
  LAST_AS_OF,
  monthOf,
} from '../../src/index.ts';
import { questionOfKey } from '../questions/told.ts';

/** Whether it can be asked about a day: the letter existed, and it is no far future. */
export function isReferenceDate(day: string): boolean {
  return isDay(day) && day >= FIRST_AS_OF && day <= LAST_AS_OF;
}

/** Whether an answer can have been given by a reference date. */
export function isInTime(ofWhom: string, value: string, asOf: Day): boolean {
  const key = questionOfKey(ofWhom);
  if (isMonth(value)) return value <= monthOf(asOf);
  return !isFactKey(key) || existsOn(key, value, asOf);
}
