import { addMonths, type Day, monthOf } from './calendar.ts';

/**
 * The day up to which the law was checked: AsylG, AufenthG and UkraineAufenthFGV in the consolidated texts
 * of that day. Every verdict names it.
 */
export const RECHTSSTAND: Day = '2026-07-29';

/** The first day on which the law may be another one than was checked. */
export const AFTER_RECHTSSTAND: Day = '2026-07-30';

/** After so many months without another check, whoever asks is told. */
const FRESH_MONTHS = 6;

const LAST_FRESH_DAY: Day = `${addMonths(monthOf(RECHTSSTAND), FRESH_MONTHS)}${RECHTSSTAND.slice(7)}`;

/** Whether the law was checked so long ago that whoever asks is told before anything else. */
export function isLongAgo(today: Day): boolean {
  return today > LAST_FRESH_DAY;
}
