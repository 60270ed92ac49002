import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Asset, assetOf } from '../webchat/asset.ts';

/** The files that the page loads, by name. */
export type PageFiles = Readonly<Record<'style.css' | 'icon.svg', Asset>>;

const here = (file: string) => readFile(join(import.meta.dirname, file));

/** Reads and packs them; once. */
export async function loadPageFiles(): Promise<PageFiles> {
  const [style, icon] = await Promise.all([
    here('style.css').then((plain) => assetOf('css', plain)),
    here('../webchat/client/icon.svg').then((plain) => assetOf('svg', plain)),
  ]);
  return { 'style.css': style, 'icon.svg': icon };
}
