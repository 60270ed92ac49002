import { addMonths, type Day, isMonth, type Month, monthOf } from '../../src/index.ts';
import { CALENDARS, type CalendarId, createCalendar } from './calendars.ts';
import { createElapsedReader } from './elapsed.ts';
import { type MonthNames, monthNames, type NamedMonth } from './month-names.ts';
import { anyOf, BEGIN, END, pattern } from './pattern.ts';
import { createNear } from './slips.ts';
import type { Affixes, TimeWords } from './words.ts';
import { createYearWriter } from './years.ts';

/** What a text says of a month. */
export interface ToldMonth {
  /** The month; several where it is one of them: one of another calendar lies in two of ours. None where it is told too imprecisely. */
  readonly months: readonly Month[];
  /** Whether it is told by how long ago it is: "two years ago". */
  readonly isElapsed: boolean;
}

/** Understands the month in a folded text, relative to the reference date; `null` where there is none. */
export type MonthReader = (text: string, asOf: Day) => ToldMonth | null;

/** Months as they are found by one way of reading: none where it is told too imprecisely. */
type Found = readonly Month[] | null;

const IMPRECISE: readonly Month[] = [];

/** The name of a month may be this many slips away, by its length. */
function slipsIn(length: number): number {
  if (length < 5) return 0;
  return length < 7 ? 1 : 2;
}

/** The shortest name that may have an ending: shorter ones would be other words with it. */
const SHORTEST_INFLECTED = 4;

function toMonth(year: number, month: number): Found {
  const full = year < 100 ? 2000 + year : year;
  const text = `${full}-${String(month).padStart(2, '0')}`;
  return isMonth(text) ? [text] : null;
}

/** A year in figures: of ours and of the Ge'ez calendar, and of the solar one. */
const YEAR = '20\\d\\d|1[34]\\d\\d';

const LONG_YEAR = pattern(`(?<!\\d)(?:${YEAR})(?!\\d)`);
const everyLongYear = pattern(LONG_YEAR.source, 'g');
const SOLAR_YEAR = /^1[34]\d\d$/;

/** Where a clause ends; a full stop in a date ends none. */
const CLAUSE_END = /[,;\n،؛።፣፤]|\.(?!\s?\d)/u;

/** A date in figures. */
interface Figures {
  readonly year: string;
  readonly month: number;
  readonly day?: number;
  readonly isSlashed?: boolean;
}

/** Whether the month comes first where people who speak a language write a date with slashes. */
function isMonthFirst(language: string): boolean {
  const { language: plain } = new Intl.Locale(language);
  return new Intl.DateTimeFormat(plain).formatToParts(0)[0]?.type === 'month';
}

/** Dates in figures: `2025-09`, `2025-09-14`, `14.09.2025`, `9/25`, `09.2025`; `1403/7/15`. */
function figuresIn(text: string): Figures | null {
  const iso = /\b(20\d\d|1[34]\d\d)\s?[-/.]\s?(\d{1,2})(?:\s?[-/.]\s?(\d{1,2}))?\b/.exec(text);
  if (iso) {
    const [, year = '', month, day] = iso;
    return { year, month: Number(month), ...(day !== undefined && { day: Number(day) }) };
  }
  const full = /\b(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?((?:20|1[34])?\d\d)\b/.exec(text);
  if (full) {
    const [, day, sign, month, year = ''] = full;
    return { year, month: Number(month), day: Number(day), isSlashed: sign === '/' };
  }
  const short = /\b(\d{1,2})\s?[-/. ]\s?(20\d\d|1[34]\d\d|\d\d)\b/.exec(text);
  return short && { year: String(short[2]), month: Number(short[1]) };
}

/** Those that have passed; all, where none has. */
function passed(months: readonly Month[], asOf: Day): readonly Month[] {
  const past = months.filter((month) => month <= monthOf(asOf));
  return past.length > 0 ? past : months;
}

/** The months of a date of which either number may be the month. */
function eitherOf({ year, month, day = month }: Figures, asOf: Day): Found {
  const either = [month, day].flatMap((each) => toMonth(Number(year), each) ?? []);
  return either.length > 0 ? passed([...new Set(either)], asOf) : null;
}

/**
 * Makes a reader for the ways in which a language's people write a month.
 * Makes no difference between the languages in use: people mix them.
 * @param languages for the names of the months
 * @param affixes what the names may have before and behind them
 * @param isSmall whether a word is one that says nothing by itself
 */
export function createMonthReader(
  languages: readonly string[],
  words: TimeWords,
  affixes: Affixes,
  isSmall: (word: string) => boolean,
): MonthReader {
  const calendars = new Map(CALENDARS.map((id) => [id, createCalendar(id)]));
  const calendarOf = (id: CalendarId) => calendars.get(id) as ReturnType<typeof createCalendar>;
  /** Whose names of months are known is reckoned with in figures, too. */
  const isUsed = (id: CalendarId) => words.calendars[id].length > 0;
  /** Some write the day first in such a date, some the month. */
  const isSwapped = languages.some(isMonthFirst);
  const names: MonthNames = monthNames(languages, words);
  const all = [...names.keys()].sort((a, b) => b.length - a.length);
  const inflected = all.filter((each) => each.length >= SHORTEST_INFLECTED);
  const [prefix, suffix] = [anyOf(affixes.prefixes), anyOf(affixes.suffixes)];
  const name = `${BEGIN}(?:(${all.join('|')})|${prefix}?(${inflected.join('|')})(?:'?${suffix})?)${END}\\.?`;
  const day = `\\d{1,2}${anyOf(words.ordinal)}?`;
  const of = `(?:${anyOf(words.of)}\\s*)?`;
  // "September of 2025", "September 14th, 2025", "14 September".
  const named = pattern(
    `(?:(?<!\\d)(\\d{1,2})${anyOf(words.ordinal)}?[.]?\\s+${of})?${name}(?:\\s*${of}(?:(\\d{1,2})${anyOf(words.ordinal)}?,?\\s+)?'?(${YEAR}|\\d\\d)(?!\\d)(?:['-]?${anyOf(words.yearEndings)})?${END})?`,
  );
  const everyNamed = pattern(named.source, 'g');
  const isVague = pattern(`${BEGIN}${anyOf(words.vague)}${END}`);
  const [last, current, year] = [anyOf(words.last), anyOf(words.current), anyOf(words.year)];
  // "2025, September", "in the year 2025 in September".
  const yearFirst = pattern(
    `${BEGIN}(${YEAR})(?:\\s+${year}${END})?,?\\s+(?:\\p{L}{1,3}\\s+)?(?:${day}\\s+)?${name}`,
  );
  // What may part a month from its year: "October, in the year 2025".
  const isOfYear = pattern(`^[,،፣]?\\s*(?:(?:\\p{L}{1,3}\\s+)?${year}\\s+)?$`);
  // "Last year", "l'année dernière", or in one word.
  const lastYear = `(?:${last}\\s+${year}|${year}\\s+${last}${END}|${anyOf(words.lastYear)}${END})`;
  const relativeYear = pattern(`${BEGIN}(?:${lastYear}|${current}\\s+${year})`);
  const isLastYear = pattern(`${BEGIN}${lastYear}`);
  const isLastOne = pattern(`${BEGIN}${anyOf(words.last)}\\s+${name}`);
  const month = anyOf(words.month);
  const before = anyOf(words.beforeLast);
  const monthBefore = pattern(`${BEGIN}(?:${before}\\s+${month}|${month}\\s+${before})${END}`);
  const lastMonth = pattern(`${BEGIN}(?:${last}\\s+${month}|${month}\\s+${last})${END}`);
  // "Month 8 of the year 2025", "the 8th month 2025".
  const numbered = pattern(
    `${BEGIN}(?:${month}\\s*(\\d{1,2})|(\\d{1,2})\\.?\\s*${month})\\s+(?:${year}\\s+)?(20\\d\\d)`,
  );
  const thisMonth = pattern(
    `${BEGIN}(?:${anyOf(words.current)}\\s+${anyOf(words.month)}|${anyOf(words.today)})${END}`,
  );
  const nearest = createNear(all, slipsIn);
  const elapsed = createElapsedReader(words);
  const yearsInFigures = createYearWriter(words, affixes);

  /** The year of a month named without one; nothing where it may be either. */
  function yearOf(month: number, text: string, today: { year: number; month: number }) {
    if (relativeYear.test(text)) return isLastYear.test(text) ? today.year - 1 : today.year;
    const hasPassed = month <= today.month;
    // "Last March" is said of this year's and of the one before, once this year's has passed.
    if (hasPassed && isLastOne.test(text)) return null;
    // Otherwise it is the latest one that has passed.
    return hasPassed ? today.year : today.year - 1;
  }

  /** A month that is named, with its year where it is told, in the calendar that the name is of. */
  function monthsNamed(
    { calendar, month }: NamedMonth,
    { year, day }: { readonly year: string | undefined; readonly day: number | undefined },
    text: string,
    asOf: Day,
  ): readonly Month[] {
    if (calendar === null) {
      const [thisYear = '', ofYear] = asOf.split('-');
      const today = { year: Number(thisYear), month: Number(ofYear) };
      const told = year === undefined ? yearOf(month, text, today) : Number(year);
      // A named month of a year in four figures is one that exists.
      return told === null || SOLAR_YEAR.test(String(told))
        ? []
        : (toMonth(told, month) as readonly Month[]);
    }
    const told = year === undefined ? yearOf(month, text, calendarOf(calendar).on(asOf)) : year;
    return told === null ? [] : calendarOf(calendar).monthsOf(Number(told), month, day);
  }

  function inFigures(text: string, asOf: Day): Found {
    const figures = figuresIn(text);
    if (figures === null) return null;
    const { year, month, day, isSlashed } = figures;
    if (SOLAR_YEAR.test(year)) {
      const solar = calendarOf('persian').monthsOf(Number(year), month, day);
      return solar.length > 0 ? solar : null;
    }
    const ours = isSwapped && isSlashed ? eitherOf(figures, asOf) : toMonth(Number(year), month);
    if (ours === null || !isUsed('ethiopic') || year.length === 2) return ours;
    const others = calendarOf('ethiopic').monthsOf(Number(year), month, day);
    return passed([...ours, ...others], asOf);
  }

  /** "In October, in the year 2025": the only year of a text is that of the month, unless it stands in another clause. */
  function yearBeside({ 0: told, index }: RegExpExecArray, text: string): string | undefined {
    const [only, another] = text.matchAll(everyLongYear);
    if (only === undefined || another !== undefined) return undefined;
    const isBehind = only.index > index;
    const [from, to] = isBehind
      ? [index + told.length, only.index]
      : [only.index + only[0].length, index];
    const between = text.slice(from, to);
    return CLAUSE_END.test(between) && !isOfYear.test(between) ? undefined : only[0];
  }

  function calendar(text: string, asOf: Day): Found {
    const found = [...text.matchAll(everyNamed)];
    if (new Set(found.map(([each]) => each.trim())).size > 1) return IMPRECISE;
    const [only] = found;
    if (only === undefined) return null;
    const [, before, plain, withEnding, behind, yearBehind] = only;
    const named = String(plain ?? withEnding);
    const year = yearFirst.exec(text)?.[1] ?? yearBehind ?? yearBeside(only, text);
    // Pashto for "my" is May, too: a small word is a month only beside a year.
    if (year === undefined && isSmall(named)) return null;
    const dayOf = before ?? behind;
    const day = dayOf === undefined ? undefined : Number(dayOf);
    // The pattern is made of these names.
    const meant = (names.get(named) as readonly NamedMonth[]).flatMap((each) =>
      monthsNamed(each, { year, day }, text, asOf),
    );
    return passed([...new Set(meant)].sort(), asOf);
  }

  /** Names of months with a slip, put right. */
  function spelled(text: string): string {
    return text.replaceAll(/\p{L}{5,}/gu, (word) => {
      // In Arabic June and July are a letter apart.
      if (names.has(word)) return word;
      const [near] = nearest(word, 2);
      return near !== undefined && word[0] === near[0] ? near : word;
    });
  }

  function inWords(text: string): Found {
    const [, before, behind, ofYear] = numbered.exec(text) ?? [];
    return ofYear === undefined ? null : toMonth(Number(ofYear), Number(before ?? behind));
  }

  function relative(text: string, asOf: Day): Found {
    if (thisMonth.test(text)) return [monthOf(asOf)];
    if (lastMonth.test(text)) return [addMonths(monthOf(asOf), -1)];
    return LONG_YEAR.test(text) || relativeYear.test(text) ? IMPRECISE : null;
  }

  const plainly = (months: Found) => months && { months, isElapsed: false };

  return (typed, asOf) => {
    // A year has an ending in some languages: "2024an", "2024ê".
    const figured = yearsInFigures(typed);
    const text = spelled(figured.replaceAll(/(?<!\d)(20\d\d|1[34]\d\d)(?=\p{L})/gu, '$1 '));
    const exact = inWords(text) ?? inFigures(text, asOf) ?? calendar(text, asOf);
    const hasYear = /(?<!\d)\d\d(?:\d\d)?(?!\d)/.test(text);
    if (exact !== null && hasYear) return plainly(exact);
    if (isVague.test(text)) return plainly(IMPRECISE);
    if (exact !== null) return plainly(exact);
    // Where "ago" is the same word as "last", what is counted is not last month.
    if (monthBefore.test(text)) return plainly([addMonths(monthOf(asOf), -2)]);
    const ago = elapsed(text, asOf);
    if (ago === null) return plainly(relative(text, asOf));
    return ago === 'imprecise' ? plainly(IMPRECISE) : { months: [ago], isElapsed: true };
  };
}
