import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Asset, assetOf } from '../server/asset.ts';
import { bundled } from '../server/bundled.ts';

const here = (file: string) => join(import.meta.dirname, file);

/**
 * Web Chat as its makers packed it. The small bundle leaves out cards and speech, which we do not
 * use, and halves what a phone has to load.
 */
function webChat(): Promise<Buffer> {
  const main = createRequire(import.meta.url).resolve('botframework-webchat');
  return readFile(join(dirname(main), '../dist/webchat-minimal.js'));
}

/** Reads, bundles and packs what browsers load; once, at the start. */
export async function loadAssets(): Promise<readonly (readonly [string, Asset])[]> {
  const [webchat, page, css, icon] = await Promise.all([
    webChat().then((plain) => assetOf('js', plain)),
    bundled(here('client/page.ts'), { target: 'es2022' }).then((text) =>
      assetOf('js', Buffer.from(text)),
    ),
    readFile(here('client/page.css')).then((plain) => assetOf('css', plain)),
    readFile(here('client/icon.svg')).then((plain) => assetOf('svg', plain)),
  ]);
  return [
    ['webchat.js', webchat],
    ['page.js', page],
    ['page.css', css],
    ['icon.svg', icon],
  ];
}
