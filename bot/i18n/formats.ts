import { isDay, isMonth } from '../../src/index.ts';
import { isolate } from './isolate.ts';
import type { Language } from './language.ts';
import { listed, type Members } from './listing.ts';

/** How a language writes what no translator wrote: dates, countries, lists. */
export interface Formats {
  /** A day or month (`2027-09`) in words; anything else as it is. */
  readonly date: (value: string) => string;
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

/** Makes the formats of a language. */
export function createFormats({ intl, dir, script }: Language): Formats {
  const whole = (text: string) => (dir === 'rtl' ? isolate(text) : text);
  const day = once(() => dateFormat(intl, { day: 'numeric', month: 'long', year: 'numeric' }));
  const month = once(() => dateFormat(intl, { month: 'long', year: 'numeric' }));
  const countries = once(() => new Intl.DisplayNames([intl], { type: 'region' }));
  const collator = once(() => new Intl.Collator(intl));
  return {
    date: (value) => {
      if (isDay(value)) return whole(day().format(Date.parse(value)));
      return isMonth(value) ? whole(month().format(Date.parse(`${value}-01`))) : value;
    },
    whole,
    list: (items, members = 'words') => listed(items, members, { script }),
    country: (code) => countries().of(code) ?? code,
    sorted: (names) => names.toSorted(collator().compare),
  };
}
