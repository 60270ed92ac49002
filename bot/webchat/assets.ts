import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'esbuild';
import type { PageWords } from './client/settings.ts';

/** A file that browsers load, as it is and packed. */
export interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
  /** Under a path with this in it, it never changes. */
  readonly hash: string;
}

/** The files of the page and of the embedding script. */
export interface Assets {
  readonly 'webchat.js': Asset;
  readonly 'page.js': Asset;
  readonly 'page.css': Asset;
  readonly 'icon.svg': Asset;
  readonly 'embed.js': Asset;
}

const packedWithGzip = promisify(gzip);
const packedWithBrotli = promisify(brotliCompress);

const TYPES = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
} as const;

/** Packs better than gzip at its best, in a fraction of the time that 11 takes. */
const QUALITY = 9;

async function assetOf(type: keyof typeof TYPES, plain: Buffer): Promise<Asset> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY };
  const [small, smaller] = await Promise.all([
    packedWithGzip(plain),
    packedWithBrotli(plain, { params }),
  ]);
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, 16);
  return { type: TYPES[type], plain, gzip: small, brotli: smaller, hash };
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
