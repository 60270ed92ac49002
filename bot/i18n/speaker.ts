import i18next, { type ParseKeys, type Resource } from 'i18next';
import { isDay, isMonth } from '../../src/calendar.ts';
import type { Params } from '../../src/finding.ts';
import { isolate, isolateLatinRuns } from './isolate.ts';
import { listed, type Members } from './listing.ts';
import { termParams, withCapitals } from './terms.ts';
import { LANGUAGES, NAMESPACES, type Namespace, readLocale, writingOf } from './texts.ts';

const i18n = i18next.createInstance();

/** The same tree with each of its texts worked on. */
function worded(tree: unknown, work: (text: string) => string): unknown {
  if (typeof tree === 'string') return work(tree);
  const entries = Object.entries(tree as object);
  return Object.fromEntries(entries.map(([key, value]) => [key, worded(value, work)]));
}

await i18n.init({
  lng: 'de',
  fallbackLng: 'de',
  ns: NAMESPACES,
  defaultNS: 'dialog',
  resources: Object.fromEntries(
    LANGUAGES.map(({ code }) => [
      code,
      Object.fromEntries(
        NAMESPACES.map((name) => [name, worded(readLocale(`${code}/${name}`), withCapitals)]),
      ),
    ]),
  ) as Resource,
  // What is put in is escaped where it is shown: "25/2" must stay what it is.
  interpolation: { escapeValue: false },
});

/** Speaks one language to one role. */
export interface Speaker {
  readonly language: string;
  /** The words for a key, for the role where it has words of its own. */
  readonly say: <Name extends Namespace>(
    namespace: Name,
    key: ParseKeys<Name>,
    params?: Params,
  ) => string;
  /** Whether there are words for a key that comes from what somebody typed or stored. */
  readonly has: (namespace: Namespace, key: string) => boolean;
  /** The words for an id that the law or a stored answer names; that there are some is tested. */
  readonly sayById: (namespace: Namespace, id: string, params?: Params) => string;
  /** A day or month (`2027-09`) in words; anything else as it is. */
  readonly date: (value: string) => string;
  /** A name, a number, an address as a whole of its own, where direction would tear it apart. */
  readonly whole: (text: string) => string;
  /** Several things beside one another, with the commas or semicolons of the script. */
  readonly list: (items: readonly string[], members?: Members) => string;
}

/** Latin digits and the calendar of the papers, in every language. */
function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = `${writingOf(language).intl}-u-ca-gregory-nu-latn`;
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
}

const made = new Map<string, Speaker>();

/**
 * The speaker of a language to a role; made once, since the formats of dates are dear to make.
 * @param language the code of a language there is
 * @param role how the person is addressed: `fachkraft`, `begleitung`, or otherwise plainly
 */
export function createSpeaker(language: string, role: string | undefined): Speaker {
  const key = `${language} ${role ?? ''}`;
  const speaker = made.get(key) ?? makeSpeaker(language, role);
  made.set(key, speaker);
  return speaker;
}

function makeSpeaker(language: string, role: string | undefined): Speaker {
  const t = i18n.getFixedT(language, NAMESPACES);
  const { intl, dir, script } = writingOf(language);
  const terms = termParams(language, intl);
  const isRtl = dir === 'rtl';
  const day = dateFormat(language, { day: 'numeric', month: 'long', year: 'numeric' });
  const month = dateFormat(language, { month: 'long', year: 'numeric' });
  const whole = (text: string) => (isRtl ? isolate(text) : text);
  const date = (value: string) => {
    if (isDay(value)) return whole(day.format(Date.parse(value)));
    return isMonth(value) ? whole(month.format(Date.parse(`${value}-01`))) : value;
  };
  const dated = (params: Params) =>
    Object.fromEntries(Object.entries(params).map(([key, value]) => [key, date(String(value))]));
  const say = (namespace: Namespace, key: string, params: Params = {}) => {
    // An error shows a value as it was given.
    const values = namespace === 'errors' ? params : dated(params);
    const options = { ns: namespace, ...(role && { context: role }), ...terms, ...values };
    const said = String(t(key as never, options as never));
    return isRtl ? isolateLatinRuns(said) : said;
  };
  return {
    language,
    date,
    whole,
    has: (namespace, key) => i18n.exists(key, { ns: namespace, lng: language }),
    list: (items, members = 'words') => listed(items, members, { script }),
    say,
    sayById: say,
  };
}
