import { plugins, type Request, type Response, type Server } from 'restify';
import type { Refuse } from '../server/refuse.ts';
import { sendAsset, sendPage } from '../webchat/send-asset.ts';
import { FIELDS, type Fields } from './fields.ts';
import { loadPageFiles, type PageFiles } from './files.ts';
import type { Host } from './host.ts';
import { respond } from './respond.ts';
import { documentView } from './view/document.ts';

/** The longest form that is read, in bytes: a family of eight is 2,252, a text 2,000 signs of up to four. */
const LONGEST = 64 * 1024;

/** With `no-store` the button back of a browser shows nothing. */
const CACHE = 'private, no-cache';

/** What the page may do: nothing but its own files, and its own form. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** The fields of a form as they came, each once. */
function fieldsIn(body: unknown): Fields {
  const given = new URLSearchParams(String(body ?? ''));
  const entries = FIELDS.flatMap((name) => {
    const value = given.get(name);
    return value === null ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

/** Where the page is. */
const PATH = '/page';

/** Under an address with the hash of what is behind it a file never changes. */
const FOREVER = 'public, max-age=31536000, immutable';

/** Puts the page on a server. It keeps nothing: the form brings the conversation along. */
export function mountConversationPage(server: Server, host: Host, refuse: Refuse): void {
  let loading: Promise<PageFiles> | undefined;
  const loaded = () => {
    loading ??= loadPageFiles();
    return loading;
  };

  async function answer(request: Request, response: Response, fields: Fields, named?: string) {
    const files = await loaded();
    const addressOf = (name: keyof PageFiles) => `${PATH}/${files[name].hash}/${name}`;
    const { language } = host.i18n.choose({ named }, host.site.languages);
    const preset = named === undefined ? {} : { sprache: language };
    const turn = respond(fields, host.conversation, { asOf: host.today(), preset });
    const addresses = {
      style: addressOf('style.css'),
      icon: addressOf('icon.svg'),
      scripts: [],
    };
    await sendPage(request, response, String(documentView(turn, host, addresses)), {
      'Cache-Control': CACHE,
      'Content-Security-Policy': POLICY,
      'Content-Language': turn.language,
    });
  }

  server.get(PATH, async (request, response) => {
    const { lang } = request.query as { readonly lang?: unknown };
    await answer(request, response, {}, typeof lang === 'string' ? lang.slice(0, 35) : undefined);
  });
  server.post(PATH, plugins.bodyReader({ maxBodySize: LONGEST }), async (request, response) => {
    await answer(request, response, fieldsIn(request.body));
  });
  server.get(`${PATH}/:hash/:name`, async (request, response) => {
    const { hash, name } = request.params as { readonly hash: string; readonly name: string };
    const files = await loaded();
    const asset = Object.hasOwn(files, name) ? files[name as keyof PageFiles] : undefined;
    if (asset?.hash === hash) sendAsset(request, response, asset, FOREVER);
    else refuse(request, response, 404);
  });
}
