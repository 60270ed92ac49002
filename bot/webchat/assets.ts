import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { type Asset, assetOf } from '../server/asset.ts';
import type { PageWords } from './client/settings.ts';

/** The files of the page and of the embedding script. */
export interface Assets {
  readonly 'webchat.js': Asset;
  readonly 'page.js': Asset;
  readonly 'page.css': Asset;
  readonly 'icon.svg': Asset;
  readonly 'embed.js': Asset;
}

const here = (file: string) => join(import.meta.dirname, file);

/** Our own script for browsers, bundled to one file. */
async function bundled(entry: string, define: Record<string, string> = {}): Promise<Buffer> {
  const { outputFiles } = await build({
    entryPoints: [here(entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    define,
  });
  return Buffer.from(outputFiles[0]?.contents ?? []);
}

/**
 * Web Chat as its makers packed it. The small bundle leaves out cards and speech, which we do not
 * use, and halves what a phone has to load.
 */
function webChat(): Promise<Buffer> {
  const main = createRequire(import.meta.url).resolve('botframework-webchat');
  return readFile(join(dirname(main), '../dist/webchat-minimal.js'));
}

/**
 * Reads, bundles and packs what browsers load; once, at the start.
 * @param languages the words of all that are offered
 */
export async function loadAssets(languages: readonly PageWords[]): Promise<Assets> {
  const labels = Object.fromEntries(
    languages.map(({ code, dir, open, close }) => [code, { dir, open, close }]),
  );
  const define = { LABELS: JSON.stringify(labels) };
  const [webchat, page, css, icon, embed] = await Promise.all([
    webChat().then((plain) => assetOf('js', plain)),
    bundled('client/page.ts').then((plain) => assetOf('js', plain)),
    readFile(here('client/page.css')).then((plain) => assetOf('css', plain)),
    readFile(here('client/icon.svg')).then((plain) => assetOf('svg', plain)),
    bundled('client/embed.ts', define).then((plain) => assetOf('js', plain)),
  ]);
  return {
    'webchat.js': webchat,
    'page.js': page,
    'page.css': css,
    'icon.svg': icon,
    'embed.js': embed,
  };
}
