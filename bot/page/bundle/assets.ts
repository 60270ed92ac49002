import type { Locales } from '../../i18n/locales.ts';
import { type Asset, assetOf } from '../../webchat/asset.ts';
import type { Scripts } from '../client/loading.ts';
import { makeBundle } from './bundle.ts';

/** The scripts of the page, by name, as they are and packed. */
export type ScriptAssets = Readonly<Record<string, Asset>>;

/** Makes and packs the scripts that browsers load; takes a few seconds, so once and when they are first needed. */
export async function loadScripts(locales: Locales): Promise<ScriptAssets> {
  const { scripts } = await makeBundle(locales);
  const packed = Object.entries(scripts).map(async ([name, text]) => {
    return [name, await assetOf('js', Buffer.from(text))] as const;
  });
  return Object.fromEntries(await Promise.all(packed));
}

/** The scripts that a page in a language loads with itself, in this order; all others are fetched when they are needed. */
export function firstScripts(language: string): readonly string[] {
  return ['core', `words-${language}`];
}

/**
 * The addresses of the scripts, for the settings of a page.
 * @param addressOf where a script is, by its name and by the hash of what is in it
 */
export function addressesOf(
  assets: ScriptAssets,
  addressOf: (name: string, hash: string) => string,
): Scripts {
  const entries = Object.entries(assets).map(([name, { hash }]) => [name, addressOf(name, hash)]);
  return Object.fromEntries(entries);
}
