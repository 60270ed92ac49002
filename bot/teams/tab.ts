import { join } from 'node:path';
import type { Server } from 'restify';
import { type Asset, assetOf } from '../server/asset.ts';
import { bundled } from '../server/bundled.ts';
import { sendAsset } from '../server/send-asset.ts';

/** Who shows the tab in a frame: Teams, under its old and its new address (Microsoft, "Tab requirements"). */
export const TAB_HOSTS: readonly string[] = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
];

/** Where the script is by which the page tells Teams that it is there. */
export const TAB_SCRIPT = '/teams/tab.js';

/** By this the address of a tab is known from that of the page. */
export const TAB = 'tab';

const FOR_A_WHILE = 'public, max-age=3600';

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
  let making: Promise<Asset> | undefined;
  const made = () => {
    making ??= bundled(join(import.meta.dirname, 'client/tab.ts'), { target: 'es2020' }).then(
      (text) => assetOf('js', Buffer.from(text)),
    );
    return making;
  };
  server.get(TAB_SCRIPT, async (request, response) => {
    sendAsset(request, response, await made(), FOR_A_WHILE);
  });
  return made;
}
