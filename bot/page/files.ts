import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locales } from '../i18n/locales.ts';
import { type Asset, assetOf } from '../server/asset.ts';

/** The files that the page loads, by name. */
export type PageFiles = ReadonlyMap<string, Asset>;

const here = (file: string) => readFile(join(import.meta.dirname, file));

/**
 * Reads, bundles and packs them; once.
 * @param locales the words of all languages
 */
export async function loadPageFiles(locales: Locales): Promise<PageFiles> {
  // What bundles is loaded here: a server that starts listens first.
  const [{ makeBundle }, { transform }] = await Promise.all([
    import('./bundle/bundle.ts'),
    import('esbuild'),
  ]);
  const { scripts } = await makeBundle(locales);
  const styleOf = async (plain: Buffer) => {
    const { code } = await transform(String(plain), { loader: 'css', minify: true });
    return await assetOf('css', Buffer.from(code));
  };
  const packing = [
    here('style.css').then(async (plain) => ['style.css', await styleOf(plain)] as const),
    here('../webchat/client/icon.svg').then(
      async (plain) => ['icon.svg', await assetOf('svg', plain)] as const,
    ),
    ...Object.entries(scripts).map(
      async ([name, text]) => [`${name}.js`, await assetOf('js', Buffer.from(text))] as const,
    ),
  ];
  return new Map(await Promise.all(packing));
}
