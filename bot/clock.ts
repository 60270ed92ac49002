import type { Day } from '../src/index.ts';

// The Swedish way of writing a date is the ISO one. A format is dear to make, and used in every turn.
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** Today in Baden-Württemberg, wherever the program runs. */
export function today(): Day {
  return day.format(new Date());
}
