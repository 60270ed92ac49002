import { type Asset, assetOf } from '../server/asset.ts';
import { madeOnce } from '../server/made-once.ts';
import type { PageWords } from './client/settings.ts';

/** The files that the page loads, by name. */
export type BrowserFiles = ReadonlyMap<string, Asset>;

/** The name of the file with the words of a language. */
export function wordsFile(code: string): string {
  return `words-${code}.json`;
}

async function made(words: () => readonly PageWords[]): Promise<BrowserFiles> {
  const spoken = words().map(async (each) => {
    const asset = await assetOf('json', Buffer.from(JSON.stringify(each)));
    return [wordsFile(each.code), asset] as const;
  });
  // What bundles and packs is loaded here: a server that starts listens first.
  const { loadAssets } = await import('./assets.ts');
  return new Map([...(await loadAssets()), ...(await Promise.all(spoken))]);
}

/**
 * Creates a loader of these files: they are made when somebody first asks, and once.
 * @param words of the languages offered
 */
export function createBrowserFiles(words: () => readonly PageWords[]): () => Promise<BrowserFiles> {
  return madeOnce(() => made(words));
}
