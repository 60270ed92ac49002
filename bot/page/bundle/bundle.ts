import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locales } from '../../i18n/locales.ts';
import { packedPlaces } from './places.ts';
import { bundleCode, type Code, handing } from './scripts.ts';
import { wordScripts } from './words.ts';

/** The scripts of the page by name (`core`, `words-ar`), each with what is in it. */
export interface Bundle {
  readonly scripts: Readonly<Record<string, string>>;
  readonly modules: Code['modules'];
}

const PLACES = join(import.meta.dirname, '../../../dialogs/gazetteer/places.json');

/**
 * Makes the scripts that browsers load: core and a language with the page, the rest when it is needed.
 * @param locales the words of all languages
 */
export async function makeBundle(locales: Locales): Promise<Bundle> {
  const { shared, note, typed, ...words } = wordScripts(locales);
  const [{ scripts, modules }, places] = await Promise.all([
    bundleCode(),
    readFile(PLACES, 'utf8'),
  ]);
  // How the names were checked is for those who keep them.
  const { source, notes: _, ordinaryWords, ...lists } = JSON.parse(places);
  const data = Object.entries(words).map(([name, value]) => [
    name,
    handing(name, JSON.stringify(value)),
  ]);
  return {
    modules,
    scripts: {
      ...scripts,
      core: handing('shared', JSON.stringify(shared)) + scripts.core,
      typing: handing('typed', JSON.stringify(typed)) + scripts.typing,
      note: handing('note', JSON.stringify(note)) + scripts.note,
      places: handing('places', JSON.stringify(packedPlaces({ source, ordinaryWords, lists }))),
      ...Object.fromEntries(data),
    },
  };
}
