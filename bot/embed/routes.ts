import type { Server } from 'restify';
import type { Settings } from '../config/settings.ts';
import type { Site } from '../config/site.ts';
import type { I18n } from '../i18n/speaker.ts';
import { PAGE_PATHS } from '../page/path.ts';
import { type Asset, assetOf, FOR_A_WHILE } from '../server/asset.ts';
import { madeOnce } from '../server/made-once.ts';
import { sendAsset } from '../server/send-asset.ts';
import { CHAT_PATH } from '../webchat/path.ts';
import { embedScript } from './script.ts';

/** What this takes. */
interface Tools {
  readonly i18n: I18n;
  readonly site: Pick<Site, 'languages' | 'view'>;
  readonly settings: Pick<Settings, 'publicUrl'>;
}

/**
 * Puts the script on a server that brings the interview into a town's page.
 * @returns what makes it beforehand
 */
export function mountEmbed(server: Server, { i18n, site, settings }: Tools): () => Promise<Asset> {
  const { languages, view } = site;
  const viewed = (name: string, path: string) => [name, `${path.slice(1)}?lang={code}`] as const;
  const page = viewed('page', PAGE_PATHS[view]);
  const chat = viewed('chat', CHAT_PATH);
  const views = view === 'page' ? ([page, chat] as const) : ([chat, page] as const);
  const made = madeOnce(async () =>
    assetOf(
      'js',
      Buffer.from(await embedScript({ i18n, languages, server: settings.publicUrl, views })),
    ),
  );
  server.get('/embed.js', async (request, response) => {
    sendAsset(request, response, await made(), FOR_A_WHILE);
  });
  return made;
}
