import type { Day } from './calendar.ts';

/**
 * The day up to which the law was checked: AsylG, AufenthG and UkraineAufenthFGV in the consolidated texts
 * of that day. Every verdict names it.
 */
export const RECHTSSTAND: Day = '2026-07-29';

/** The first day on which the law may be another one than was checked. */
export const AFTER_RECHTSSTAND: Day = '2026-07-30';
