import { addMonths, type Day, type Month } from '../../src/index.ts';
import { fold } from './fold.ts';
import { anyOf, BEGIN, END, pattern } from './pattern.ts';
import type { TimeWords } from './words.ts';

/** The month that lies as long before the reference date as a folded text says; `null` where it says nothing of the kind. */
export type ElapsedReader = (text: string, asOf: Day) => Month | 'imprecise' | null;

/** The calendar month that lies this many days before the reference date. */
function daysBefore(asOf: Day, days: number): Month {
  return new Date(Date.parse(asOf) - days * 86_400_000).toISOString().slice(0, 7);
}

/** Makes a reader for "14 months", "half a year ago". */
export function createElapsedReader(words: TimeWords): ElapsedReader {
  const half = anyOf(words.half);
  const oneAndAHalf = anyOf(words.oneAndAHalf);
  const count = `(\\d{1,3}(?:[.,]5)?|${oneAndAHalf}|${half}|${anyOf(Object.keys(words.numbers))})`;
  const units = { month: words.month, year: words.year, week: words.week, day: words.day };
  const span = (unit: keyof typeof units) =>
    pattern(`${BEGIN}${count}\\s*(${half}\\s*)?${anyOf(units[unit])}${END}`);
  const spans = { month: span('month'), year: span('year'), week: span('week'), day: span('day') };
  const isHalf = pattern(`^${half}$`);
  const isOneAndAHalf = pattern(`^${oneAndAHalf}$`);
  const byNumber = new Map(Object.entries(words.numbers).map(([word, n]) => [fold(word), n]));

  function amount(found: RegExpExecArray | null): number {
    if (found === null) return 0;
    const word = String(found[1]);
    if (isHalf.test(word)) return 0.5;
    if (isOneAndAHalf.test(word)) return 1.5;
    const whole = byNumber.get(word) ?? Number(word.replace(',', '.'));
    if (found[2] === undefined) return whole;
    // "Ein halbes Jahr" is half of one.
    return whole === 1 ? 0.5 : whole + 0.5;
  }

  return (text, asOf) => {
    const found = {
      year: spans.year.exec(text),
      month: spans.month.exec(text),
      week: spans.week.exec(text),
      day: spans.day.exec(text),
    };
    if (Object.values(found).every((each) => each === null)) return null;
    const days = amount(found.week) * 7 + amount(found.day);
    const months = amount(found.year) * 12 + amount(found.month);
    if (!Number.isInteger(months)) return 'imprecise';
    return addMonths(daysBefore(asOf, Math.round(days)), -months);
  };
}
