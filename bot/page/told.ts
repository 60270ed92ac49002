import type { Settings } from './client/own-device.ts';
import type { PageFiles } from './files.ts';
import type { Host, PageSite } from './host.ts';
import { type Html, trusted } from './html.ts';

/** Data inside a script element: nothing in it can end the element. */
function dataIn(value: unknown): Html {
  return trusted(JSON.stringify(value).replaceAll('<', String.raw`\u003c`));
}

/** What of a site a page shows; nothing else of it leaves a server. */
const SHOWN = [
  ...(['name', 'municipality', 'contacts', 'legalNotice', 'privacy'] as const),
  ...(['signLanguage', 'about', 'rules', 'languages', 'isTab'] as const),
] as const satisfies readonly (keyof PageSite)[];

/** Some entries of a record, and no others. */
function picked<Of, Key extends keyof Of>(of: Of, keys: readonly Key[]): Pick<Of, Key> {
  return Object.fromEntries(keys.map((key) => [key, of[key]])) as Pick<Of, Key>;
}

/**
 * What a page tells its script: as much of the site as it shows, and where the other scripts are.
 * @param reading the municipality's own reading of the law, as its file has it
 * @param addressOf where a file is
 * @param keeper where the script is that keeps the page on a device
 */
export function settingsFor(
  { site, today }: Pick<Host, 'site' | 'today'>,
  reading: unknown,
  files: PageFiles,
  addressOf: (name: string) => string,
  keeper?: string,
): Html {
  const scripts = [...files.keys()].filter((file) => file.endsWith('.js'));
  return dataIn({
    site: picked(site, SHOWN),
    reading,
    scripts: Object.fromEntries(scripts.map((file) => [file.slice(0, -3), addressOf(file)])),
    made: today(),
    keeper,
  } satisfies Settings);
}

/** The scripts that come with a page in a language, in their order. */
export function firstScripts(language: string): readonly string[] {
  return [`words-${language}.js`, 'core.js'];
}
