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
import { type BrowserFiles, wordsFile } from './browser-files.ts';
import { pageHtml } from './chat-page.ts';
import { CHAT_PATH } from './path.ts';
import { policy, socketSource } from './policy.ts';
import { pageWords } from './words.ts';

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
function pathOf(files: BrowserFiles, name: string): string {
  return `/assets/${files.get(name)?.hash}/${name}`;
}

/** Puts the page and the files that it loads on a server. */
export function mountPage(
  server: Server,
  { i18n, locales, site, settings, refuse, filesFor, today }: Tools,
): void {
  async function send(request: Request, response: Response): Promise<void> {
    const files = await filesFor();
    const wish = {
      named: query(request, 'lang'),
      preferred: languagesIn(request.headers),
    };
    const { language } = i18n.choose(wish, site.languages);
    const nonce = randomBytes(16).toString('base64');
    const isEmbedded = query(request, 'embedded') !== undefined;
    const words = pageWords(i18n.speaker(language), locales);
    const page = pageHtml(
      {
        site,
        words,
        files: {
          'webchat.js': pathOf(files, 'webchat.js'),
          'page.js': pathOf(files, 'page.js'),
          'page.css': pathOf(files, 'page.css'),
          'icon.svg': pathOf(files, 'icon.svg'),
        },
        settings: {
          locale: wish.named ?? language,
          words,
          languages: site.languages.map((code) => {
            const { name, dir } = i18n.speaker(code).writing;
            return { code, name, dir, words: pathOf(files, wordsFile(code)) };
          }),
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
    const files = await filesFor();
    const { hash, name } = request.params as { readonly hash: string; readonly name: string };
    const asset = files.get(name);
    if (asset?.hash === hash) sendAsset(request, response, asset, FOREVER);
    else refuse(request, response, 404);
  });
}
