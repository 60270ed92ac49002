import type { Assets } from './assets.ts';
import type { PageWords } from './client/settings.ts';

/** What browsers are sent: the words of the page in every language offered, and the files it loads. */
export interface BrowserFiles {
  readonly languages: readonly PageWords[];
  readonly assets: Assets;
}

async function made(words: () => readonly PageWords[]): Promise<BrowserFiles> {
  const languages = words();
  // What bundles and packs is loaded here: a server that starts listens first.
  const { loadAssets } = await import('./assets.ts');
  return { languages, assets: await loadAssets() };
}

/**
 * Makes what gives out these files: made when somebody first asks, and once.
 * @param words of the languages offered
 */
export function createBrowserFiles(words: () => readonly PageWords[]): () => Promise<BrowserFiles> {
  let making: Promise<BrowserFiles> | undefined;
  return () => {
    making ??= made(words);
    return making;
  };
}
