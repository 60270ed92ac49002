import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Asset, assetOf } from '../server/asset.ts';
import { bundled } from '../server/bundled.ts';
import { webChatFile } from './built.ts';

const here = (file: string) => join(import.meta.dirname, file);

/** Reads, bundles and packs what browsers load; once, at the start. */
export async function loadAssets(): Promise<readonly (readonly [string, Asset])[]> {
  const [webchat, page, css, icon] = await Promise.all([
    webChatFile()
      .then((file) => readFile(file))
      .then((plain) => assetOf('js', plain)),
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
