import type { Locales } from '../i18n/locales.ts';

/** The pages that say what this is: how accessible, what becomes of answers, and all of it in Leichte Sprache. */
export const ABOUT_IDS = ['barrierefreiheit', 'datenschutz', 'leichte-sprache'] as const;

export type AboutId = (typeof ABOUT_IDS)[number];

/** Where each page is, by language. */
export type AboutAddresses = Readonly<Record<AboutId, Readonly<Record<string, string>>>>;

/** Which pages there are, and in which languages: not every language has each of them. */
export function aboutPages({ languages, words }: Locales): readonly (readonly [AboutId, string])[] {
  return ABOUT_IDS.flatMap((id) =>
    languages.flatMap(({ code }) =>
      words[code]?.about?.[id] === undefined ? [] : [[id, code] as const],
    ),
  );
}

/** Where all pages are. @param addressOf where one is */
export function addressesOf(
  locales: Locales,
  addressOf: (id: AboutId, code: string) => string,
): AboutAddresses {
  const pages = aboutPages(locales);
  const entries = ABOUT_IDS.map((id) => {
    const codes = pages.filter(([each]) => each === id);
    return [id, Object.fromEntries(codes.map(([, code]) => [code, addressOf(id, code)]))];
  });
  return Object.fromEntries(entries);
}

/** The language of a page for who speaks another one: their own, else German, else the only one there is. */
export function languageFor(id: AboutId, code: string, addresses: AboutAddresses): string {
  const at = addresses[id];
  return [code, 'de'].find((each) => at[each] !== undefined) ?? String(Object.keys(at)[0]);
}
