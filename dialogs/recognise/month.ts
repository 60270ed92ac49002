import { addMonths, type Day, isMonth, type Month, monthOf } from '../../src/index.ts';
import { fold } from './fold.ts';
import { anyOf, BEGIN, END, pattern } from './pattern.ts';
import { createNear } from './slips.ts';
import type { TimeWords } from './words.ts';

/** Understands the month in a folded text, relative to the reference date. */
export type MonthReader = (text: string, asOf: Day) => Month | 'imprecise' | null;

/** The names of the months and their beginnings: "september", "sept", "sep". */
function monthNames(
  languages: readonly string[],
  others: TimeWords['monthNames'],
): readonly (readonly [string, number])[] {
  const names = new Map<string, number>();
  const enter = (name: string, month: number) => {
    const folded = fold(name);
    for (let length = Math.min(3, folded.length); length <= folded.length; length += 1) {
      // Half of a name of two words is none.
      if (length === folded.length || !folded.includes(' ')) {
        names.set(folded.slice(0, length), month);
      }
    }
  };
  for (const language of languages) {
    const gregorian = `${language}-u-ca-gregory`;
    // Many languages inflect it beside a day or a year: "січень", "1 січня"; "adar", "adara 2024an".
    const formats = [{}, { day: 'numeric' }, { year: 'numeric' }] as const;
    const dates = formats.map(
      (beside) => new Intl.DateTimeFormat(gregorian, { ...beside, month: 'long', timeZone: 'UTC' }),
    );
    for (let month = 12; month > 0; month -= 1) {
      const date = Date.UTC(2024, month - 1, 1);
      for (const format of dates) {
        const parts = format.formatToParts(date);
        const at = parts.findIndex(({ type }) => type === 'month');
        // Its ending can come as a part of its own: "îlon", "a ".
        const ending = (parts[at + 1]?.value ?? '').replace(/\P{L}.*$/su, '');
        enter(`${parts[at]?.value}${ending}`, month);
      }
    }
  }
  others.forEach((some, index) => {
    for (const name of some) enter(name, index + 1);
  });
  return [...names].sort(([a], [b]) => b.length - a.length);
}

/** The name of a month may be this many slips away, by its length. */
function slipsIn(name: string): number {
  if (name.length < 5) return 0;
  return name.length < 7 ? 1 : 2;
}

function toMonth(year: number, month: number): Month | null {
  const full = year < 100 ? 2000 + year : year;
  const text = `${full}-${String(month).padStart(2, '0')}`;
  return isMonth(text) ? text : null;
}

/** Dates in figures: `2025-09`, `2025-09-14`, `14.09.2025`, `9/25`, `09.2025`. */
function inFigures(text: string): Month | null {
  const iso = /\b(20\d\d)\s?[-/.]\s?(\d{1,2})\b/.exec(text);
  if (iso) return toMonth(Number(iso[1]), Number(iso[2]));
  const full = /\b(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?((?:20)?\d\d)\b/.exec(text);
  if (full) return toMonth(Number(full[3]), Number(full[2]));
  const short = /\b(\d{1,2})\s?[-/. ]\s?(20\d\d|\d\d)\b/.exec(text);
  return short ? toMonth(Number(short[2]), Number(short[1])) : null;
}

/** The calendar month that lies this many days before the reference date. */
function daysBefore(asOf: Day, days: number): Month {
  return new Date(Date.parse(asOf) - days * 86_400_000).toISOString().slice(0, 7);
}

/**
 * Makes a reader for the ways in which a language's people write a month.
 * Makes no difference between the languages in use: people mix them.
 * @param languages for the names of the months
 * @param isSmall whether a word is one that says nothing by itself
 */
export function createMonthReader(
  languages: readonly string[],
  words: TimeWords,
  isSmall: (word: string) => boolean,
): MonthReader {
  const names = monthNames(languages, words.monthNames);
  const name = `${BEGIN}(${names.map(([each]) => each).join('|')})${END}\\.?`;
  const numbers = Object.keys(words.numbers);
  const half = anyOf(words.half);
  const count = `(\\d{1,3}(?:[.,]5)?|${anyOf(words.oneAndAHalf)}|${half}|${anyOf(numbers)})`;
  const units = { month: words.month, year: words.year, week: words.week, day: words.day };
  const span = (unit: keyof typeof units) =>
    pattern(`${BEGIN}${count}\\s*(${half}\\s*)?${anyOf(units[unit])}${END}`);
  const spans = { month: span('month'), year: span('year'), week: span('week'), day: span('day') };
  // "September of 2025", "September 14th, 2025".
  const named = pattern(
    `${name}(?:\\s*(?:${anyOf(words.of)}\\s*)?(?:\\d{1,2}${anyOf(words.ordinal)}?,?\\s+)?'?(20\\d\\d|\\d\\d)${END})?`,
  );
  const yearFirst = pattern(`${BEGIN}(20\\d\\d),?\\s+${name}`);
  const isVague = pattern(`${BEGIN}${anyOf(words.vague)}${END}`);
  const [last, current, year] = [anyOf(words.last), anyOf(words.current), anyOf(words.year)];
  // "Last year", "l'année dernière".
  const relativeYear = pattern(
    `${BEGIN}(?:(?:${last}|${current})\\s+${year}|${year}\\s+${last}${END})`,
  );
  const isLastYear = pattern(`${BEGIN}(?:${last}\\s+${year}|${year}\\s+${last}${END})`);
  const isLastOne = pattern(`${BEGIN}${anyOf(words.last)}\\s+${name}`);
  const month = anyOf(words.month);
  const lastMonth = pattern(`${BEGIN}(?:${last}\\s+${month}|${month}\\s+${last})${END}`);
  // "Month 8 of the year 2025", "the 8th month 2025".
  const numbered = pattern(
    `${BEGIN}(?:${month}\\s*(\\d{1,2})|(\\d{1,2})\\.?\\s*${month})\\s+(?:${year}\\s+)?(20\\d\\d)`,
  );
  const thisMonth = pattern(
    `${BEGIN}(?:${anyOf(words.current)}\\s+${anyOf(words.month)}|${anyOf(words.today)})${END}`,
  );
  const isHalf = pattern(`^${anyOf(words.half)}$`);
  const isOneAndAHalf = pattern(`^${anyOf(words.oneAndAHalf)}$`);
  const byName = new Map(names);
  const nearest = createNear(
    names.map(([each]) => each),
    slipsIn,
  );
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

  function elapsed(text: string, asOf: Day): Month | 'imprecise' | null {
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
  }

  /** The year of a month named without one. */
  function yearOf(month: number, text: string, asOf: Day): number | 'imprecise' {
    const year = Number(asOf.slice(0, 4));
    if (relativeYear.test(text)) return isLastYear.test(text) ? year - 1 : year;
    const hasPassed = month <= Number(asOf.slice(5, 7));
    // "Last March" is said of this year's and of the one before, once this year's has passed.
    if (hasPassed && isLastOne.test(text)) return 'imprecise';
    // Otherwise it is the latest one that has passed.
    return hasPassed ? year : year - 1;
  }

  function calendar(text: string, asOf: Day): Month | 'imprecise' | null {
    const all = new Set([...text.matchAll(new RegExp(named, 'gu'))].map(([each]) => each.trim()));
    if (all.size > 1) return 'imprecise';
    const first = yearFirst.exec(text);
    if (first) return toMonth(Number(first[1]), byName.get(String(first[2])) as number);
    const found = named.exec(text);
    if (found === null) return null;
    // Pashto for "my" is May, too: a small word is a month only beside a year.
    if (found[2] === undefined && isSmall(String(found[1]))) return null;
    const month = byName.get(String(found[1])) as number;
    const year = found[2] === undefined ? yearOf(month, text, asOf) : Number(found[2]);
    return year === 'imprecise' ? year : toMonth(year, month);
  }

  /** Names of months with a slip, put right. */
  function spelled(text: string): string {
    return text.replaceAll(/\p{L}{5,}/gu, (word) => {
      // In Arabic June and July are a letter apart.
      if (byName.has(word)) return word;
      const [near] = nearest(word, 2);
      return near !== undefined && word[0] === near[0] ? near : word;
    });
  }

  function inWords(text: string): Month | null {
    const [, before, behind, ofYear] = numbered.exec(text) ?? [];
    return ofYear === undefined ? null : toMonth(Number(ofYear), Number(before ?? behind));
  }

  function relative(text: string, asOf: Day): Month | 'imprecise' | null {
    if (thisMonth.test(text)) return monthOf(asOf);
    if (lastMonth.test(text)) return addMonths(monthOf(asOf), -1);
    return /\b20\d\d\b/.test(text) || relativeYear.test(text) ? 'imprecise' : null;
  }

  return (typed, asOf) => {
    // A year has an ending in some languages: "2024an", "2024ê".
    const text = spelled(typed.replaceAll(/\b(20\d\d)(?=\p{L})/gu, '$1 '));
    const exact = inWords(text) ?? inFigures(text) ?? calendar(text, asOf);
    const hasYear = /\b\d\d(?:\d\d)?\b/.test(text);
    if (exact !== null && hasYear) return exact;
    if (isVague.test(text)) return 'imprecise';
    // Where "ago" is the same word as "last", what is counted is not last month.
    return exact ?? elapsed(text, asOf) ?? relative(text, asOf);
  };
}
