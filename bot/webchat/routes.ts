import { randomBytes } from 'node:crypto';
import type { Request, Server } from 'restify';
import type { Settings } from '../config/settings.ts';
import type { Site } from '../config/site.ts';
import type { Locales } from '../i18n/locales.ts';
import type { I18n } from '../i18n/speaker.ts';
import type { Assets } from './assets.ts';
import type { PageWords } from './client/settings.ts';
import { pageHtml } from './page.ts';
import { policy, socketSource } from './policy.ts';
import { sendAsset, sendPage } from './send-asset.ts';
import { pageWords } from './words.ts';

interface Tools {
  readonly i18n: I18n;
  readonly locales: Locales;
  readonly site: Site;
  /** The words of the languages offered. */
  readonly languages: readonly PageWords[];
  readonly settings: Settings;
  readonly assets: Assets;
}

const FOREVER = 'public, max-age=31536000, immutable';
const FOR_A_WHILE = 'public, max-age=3600';

function query(request: Request, name: string): string | undefined {
  const value = (request.query as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value.slice(0, 35) : undefined;
}

/** Puts the page, the files it loads, and the embedding script on a server. */
export function mountPage(
  server: Server,
  { i18n, locales, site, settings, assets, languages }: Tools,
): void {
  const pathOf = (name: keyof Assets) => `/assets/${assets[name].hash}/${name}`;
  const files = {
    'webchat.js': pathOf('webchat.js'),
    'page.js': pathOf('page.js'),
    'page.css': pathOf('page.css'),
    'icon.svg': pathOf('icon.svg'),
  };

  server.get('/', async (request, response) => {
    const wish = {
      named: query(request, 'lang'),
      acceptLanguage: request.headers['accept-language'],
    };
    const { language } = i18n.choose(wish, site.languages);
    const nonce = randomBytes(16).toString('base64');
    const isEmbedded = query(request, 'embedded') !== undefined;
    const page = pageHtml(
      {
        site,
        words: pageWords(i18n.speaker(language), locales),
        files,
        settings: { locale: wish.named ?? language, languages, origins: site.origins, nonce },
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
  });

  for (const name of Object.keys(files) as (keyof typeof files)[]) {
    server.get(files[name], (request, response, next) => {
      sendAsset(request, response, assets[name], FOREVER);
      next();
    });
  }

  server.get('/embed.js', (request, response, next) => {
    sendAsset(request, response, assets['embed.js'], FOR_A_WHILE);
    next();
  });
}
