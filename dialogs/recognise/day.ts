import { type Day, isDay } from '../../src/index.ts';
import { fold } from './fold.ts';
import type { MonthReader } from './month.ts';

function dayOf(year: string, month: string, day: string): Day | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : null;
}

/**
 * The reference date that a typed text names: the day, empty where it is none that exists, `null`
 * where the text is not about that.
 */
export type StichtagReader = (text: string, asOf: Day) => Day | '' | null;

/**
 * Understands a day in a folded text: `2026-05-04`, `4.5.2026`, `4. Mai 2026`.
 * @param readMonth for months in words
 * @param asOf what a month in words is relative to
 * @returns nothing where there is no day, or none that exists
 */
function readDay(text: string, readMonth: MonthReader, asOf: Day): Day | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dayOf(String(iso[1]), String(iso[2]), String(iso[3]));
  const figures = /^(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4})$/.exec(text);
  if (figures) return dayOf(String(figures[3]), String(figures[2]), String(figures[1]));
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(text);
  if (day === null) return null;
  const told = readMonth(text.replace(/(?<!\d)\d{1,2}(?!\d)[.,]?/, ' ').trim(), asOf);
  const [month, ...others] = told?.months ?? [];
  return month !== undefined && others.length === 0 ? dayOf(...split(month), day[0]) : null;
}

function split(month: string): readonly [string, string] {
  return [month.slice(0, 4), month.slice(5)];
}

/**
 * Makes a reader for "Stichtag 4.5.2024".
 * @param names what the reference date is called in the languages in use
 */
export function createStichtagReader(
  names: readonly string[],
  readMonth: MonthReader,
): StichtagReader {
  const folded = names.map(fold);
  return (text, asOf) => {
    const said = fold(text)
      .trim()
      .replace(/[.!?]$/, '');
    const rests = folded
      .filter((name) => said.startsWith(name))
      .map((name) => /^[\s:=]+(?![\s:=])(.*\d.*)$/.exec(said.slice(name.length))?.[1] ?? '');
    // Of two names one of which begins with the other, the longer leaves less.
    const rest = rests.filter((each) => each !== '').sort((a, b) => a.length - b.length)[0];
    return rest === undefined ? null : (readDay(rest, readMonth, asOf) ?? '');
  };
}
