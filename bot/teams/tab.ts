import { join } from 'node:path';
import type { Server } from 'restify';
import { type Asset, assetOf, FOR_A_WHILE } from '../server/asset.ts';
import { bundled } from '../server/bundled.ts';
import { madeOnce } from '../server/made-once.ts';
import { sendAsset } from '../server/send-asset.ts';

/** Who shows the tab in a frame: Teams, under its old and its new address (Microsoft, "Tab requirements"). */
export const TAB_HOSTS: readonly string[] = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
];

/** Where the script is by which the page tells Teams that it is there. */
export const TAB_SCRIPT = '/teams/tab.js';

/** The query parameter that marks the page as a tab. */
export const TAB = 'tab';

/** The address of the page as a tab. @param page the address of the page; Teams puts in its own language */
export function tabAddress(page: URL): string {
  // The braces are those of Teams, and stay as they are.
  return `${page.href}?${TAB}&lang={locale}`;
}

/**
 * Puts the script of the tab on a server.
 * @returns what makes it beforehand
 */
export function mountTab(server: Server): () => Promise<Asset> {
  const entry = join(import.meta.dirname, 'client/tab.ts');
  const made = madeOnce(async () =>
    assetOf('js', Buffer.from(await bundled(entry, { target: 'es2020' }))),
  );
  server.get(TAB_SCRIPT, async (request, response) => {
    sendAsset(request, response, await made(), FOR_A_WHILE);
  });
  return made;
}
