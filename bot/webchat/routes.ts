import { randomBytes } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import { type Day, isLongAgo } from '../../src/index.ts';
import type { Settings } from '../config/settings.ts';
import type { Site } from '../config/site.ts';
import type { Locales } from '../i18n/locales.ts';
import type { I18n } from '../i18n/speaker.ts';
import { languagesIn } from '../negotiation.ts';
import { FOREVER } from '../server/asset.ts';
import type { Refuse } from '../server/refuse.ts';
import { sendAsset, sendPage } from '../server/send-asset.ts';
import type { Assets } from './assets.ts';
import type { BrowserFiles } from './browser-files.ts';
import { pageHtml } from './chat-page.ts';
import { CHAT_PATH } from './path.ts';
import { policy, socketSource } from './policy.ts';
import { pageWords, personalWords } from './words.ts';

interface Tools {
  readonly i18n: I18n;
  readonly locales: Locales;
  readonly site: Site;
  readonly settings: Settings;
  readonly refuse: Refuse;
  readonly filesFor: () => Promise<BrowserFiles>;
  readonly today: () => Day;
}

function query(request: Request, name: string): string | undefined {
  const value = (request.query as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value.slice(0, 35) : undefined;
}

/** A path with the hash of what is behind it: that never changes. */
function pathOf(assets: Assets, name: keyof Assets): string {
  return `/assets/${assets[name].hash}/${name}`;
}

/** Puts the page and the files that it loads on a server. */
export function mountPage(
  server: Server,
  { i18n, locales, site, settings, refuse, filesFor, today }: Tools,
): void {
  async function send(request: Request, response: Response): Promise<void> {
    const { languages, assets } = await filesFor();
    const wish = {
      named: query(request, 'lang'),
      preferred: languagesIn(request.headers),
    };
    const { language } = i18n.choose(wish, site.languages);
    const nonce = randomBytes(16).toString('base64');
    const isEmbedded = query(request, 'embedded') !== undefined;
    const page = pageHtml(
      {
        site,
        words: pageWords(i18n.speaker(language), locales),
        files: {
          'webchat.js': pathOf(assets, 'webchat.js'),
          'page.js': pathOf(assets, 'page.js'),
          'page.css': pathOf(assets, 'page.css'),
          'icon.svg': pathOf(assets, 'icon.svg'),
        },
        settings: {
          locale: wish.named ?? language,
          languages,
          personal: personalWords(locales, site.languages),
          origins: site.origins,
          nonce,
        },
        isLongAgo: isLongAgo(today()),
        isEmbedded,
      },
      nonce,
    );
    await sendPage(request, response, page, {
      'Content-Security-Policy': policy(
        nonce,
        site,
        socketSource(request.headers.host, settings.publicUrl),
      ),
      'Content-Language': language,
    });
  }

  server.get(CHAT_PATH, send);
  if (site.view === 'chat') server.get('/', send);

  server.get('/assets/:hash/:name', async (request, response) => {
    const { assets } = await filesFor();
    const { hash, name } = request.params as { readonly hash: string; readonly name: string };
    const asset = Object.hasOwn(assets, name) ? assets[name as keyof Assets] : undefined;
    if (asset?.hash === hash) sendAsset(request, response, asset, FOREVER);
    else refuse(request, response, 404);
  });
}
