import type { Day } from '../src/calendar.ts';

/** Today in Baden-Württemberg, wherever the program runs. */
export function today(): Day {
  // The Swedish way of writing a date is the ISO one.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
}
