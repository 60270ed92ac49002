import { type Month, monthOf, monthsBetween } from './calendar.ts';
import { fristOf, titelOf } from './case.ts';
import type { Facts } from './facts/schema.ts';
import type { MonthKey } from './facts/values.ts';
import { periodOn } from './period.ts';

/**
 * Whether a limit ends on the reference date for whom a month is answered: a month earlier, and it is over.
 * @param facts what is known
 */
export function isOnLimit(key: MonthKey, month: Month, facts: Facts): boolean {
  const { asOf } = facts;
  if (key === 'vorlaeufigSeit') return fristOf(titelOf(facts), month, asOf) === 'letzter-monat';
  const passed = monthsBetween(month, monthOf(asOf));
  const period = periodOn(asOf);
  return passed === period?.regular || passed === period?.extended;
}
