import i18next, { type ParseKeys, type Resource } from 'i18next';
import { isDay, isMonth } from '../../src/calendar.ts';
import type { Params } from '../../src/finding.ts';
import { LANGUAGES, NAMESPACES, type Namespace, readLocale } from './texts.ts';

const i18n = i18next.createInstance();

await i18n.init({
  lng: 'de',
  fallbackLng: 'de',
  ns: NAMESPACES,
  defaultNS: 'dialog',
  resources: Object.fromEntries(
    LANGUAGES.map(({ code }) => [
      code,
      Object.fromEntries(NAMESPACES.map((name) => [name, readLocale(`${code}/${name}`)])),
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
}

function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // Latin digits everywhere: they are what stands on the papers.
  const dates = LANGUAGES.find(({ code }) => code === language)?.dates ?? language;
  return new Intl.DateTimeFormat(`${dates}-u-nu-latn`, { ...options, timeZone: 'UTC' });
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
  const day = dateFormat(language, { day: 'numeric', month: 'long', year: 'numeric' });
  const month = dateFormat(language, { month: 'long', year: 'numeric' });
  const date = (value: string) => {
    if (isDay(value)) return day.format(Date.parse(value));
    return isMonth(value) ? month.format(Date.parse(`${value}-01`)) : value;
  };
  const worded = (params: Params) =>
    Object.fromEntries(Object.entries(params).map(([key, value]) => [key, date(String(value))]));
  const say = (namespace: Namespace, key: string, params: Params = {}) => {
    // An error shows a value as it was given.
    const values = namespace === 'errors' ? params : worded(params);
    const options = { ns: namespace, ...(role && { context: role }), ...values };
    return String(t(key as never, options as never));
  };
  return {
    language,
    date,
    has: (namespace, key) => i18n.exists(key, { ns: namespace, lng: language }),
    say,
    sayById: say,
  };
}
