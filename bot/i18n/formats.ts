import { isDay, isMonth } from '../../src/index.ts';
import { isolate } from './isolate.ts';
import type { DatePatterns, Language } from './language.ts';
import { listed, type Members } from './listing.ts';

/** How a text asks for a day or a month in words: `{{until, date}}`. */
export const DATE_FORMS = ['date', 'genitive'] as const;

/** How a language writes what no translator wrote: dates, countries, lists. */
export interface Formats {
  /** A day or month (`2027-09`) in words; anything else as it is. */
  readonly date: (value: string) => string;
  /** The same after a preposition that asks for the genitive; as a date where a language has no such form. */
  readonly genitive: (value: string) => string;
  /** A name, a number, an address as a whole of its own, where direction would tear it apart. */
  readonly whole: (text: string) => string;
  /** Several things beside one another, with the commas or semicolons of the script. */
  readonly list: (items: readonly string[], members?: Members) => string;
  /** The name of a country by its ISO code. */
  readonly country: (code: string) => string;
  /** Names in the order of the language. */
  readonly sorted: (names: readonly string[]) => readonly string[];
}

/** Makes something when it is first needed: what `Intl` makes is dear. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Latin digits and the calendar of the papers, in every language. */
function dateFormat(intl: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = `${intl}-u-ca-gregory-nu-latn`;
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
}

/** The parts that a pattern may name, of a day or of the first day of a month. */
function createPartsOf(intl: string): (day: string) => Readonly<Record<string, string>> {
  const alone = once(() => dateFormat(intl, { month: 'long' }));
  const beside = once(() => dateFormat(intl, { day: 'numeric', month: 'long', year: 'numeric' }));
  return (day) => {
    const time = Date.parse(day);
    const [year = '', monthDigits = '', dayDigits = ''] = day.split('-');
    const inDate = beside().formatToParts(time);
    return {
      year,
      monthDigits,
      dayDigits,
      day: String(Number(dayDigits)),
      name: alone().format(time),
      month: inDate.find(({ type }) => type === 'month')?.value ?? '',
    };
  };
}

/** Writes days and months as `Intl` does, but where a language has a pattern of its own. */
function createDates(intl: string, patterns: DatePatterns) {
  const partsOf = createPartsOf(intl);
  const day = once(() => dateFormat(intl, { day: 'numeric', month: 'long', year: 'numeric' }));
  const month = once(() => dateFormat(intl, { month: 'long', year: 'numeric' }));
  const written = (pattern: string, value: string) => {
    const parts = partsOf(value);
    return pattern.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => parts[name] ?? '');
  };
  return {
    ofDay: (value: string) => {
      const isFirst = value.endsWith('-01');
      const pattern = (isFirst ? patterns.first : undefined) ?? patterns.day;
      return pattern === undefined ? day().format(Date.parse(value)) : written(pattern, value);
    },
    ofMonth: (value: string, pattern = patterns.month) =>
      pattern === undefined
        ? month().format(Date.parse(`${value}-01`))
        : written(pattern, `${value}-01`),
  };
}

/** Makes the formats of a language. */
export function createFormats({ intl, dir, script, dates = {} }: Language): Formats {
  const whole = (text: string) => (dir === 'rtl' ? isolate(text) : text);
  const { ofDay, ofMonth } = createDates(intl, dates);
  const countries = once(() => new Intl.DisplayNames([intl], { type: 'region' }));
  const collator = once(() => new Intl.Collator(intl));
  const date = (value: string, pattern?: string) => {
    if (isDay(value)) return whole(ofDay(value));
    return isMonth(value) ? whole(ofMonth(value, pattern)) : value;
  };
  return {
    date: (value) => date(value),
    genitive: (value) => date(value, dates.genitive),
    whole,
    list: (items, members = 'words') => listed(items, members, { script }),
    country: (code) => countries().of(code) ?? code,
    sorted: (names) => names.toSorted(collator().compare),
  };
}
