import { plugins, type Request, type Response, type Server } from 'restify';
import type { Beginning, RemarkId } from '../../dialogs/index.ts';
import type { Site } from '../config/site.ts';
import type { Locales } from '../i18n/locales.ts';
import { languagesIn } from '../negotiation.ts';
import { FOREVER } from '../server/asset.ts';
import { madeOnce } from '../server/made-once.ts';
import type { Refuse } from '../server/refuse.ts';
import { sendAsset, sendPage } from '../server/send-asset.ts';
import { FIELDS, type Fields } from './fields.ts';
import { loadPageFiles, type PageFiles } from './files.ts';
import type { Host } from './host.ts';
import { trusted } from './html.ts';
import { PAGE_PATHS } from './path.ts';
import { pagePolicy } from './policy.ts';
import { type Answered, begin, respond } from './respond.ts';
import { firstScripts, settingsFor } from './told.ts';
import { documentView } from './view/document.ts';

/**
 * The longest form that is read, in bytes: a family of eight is 2,252, and whoever pastes a letter of many pages is
 * told that it is too long, with nothing lost.
 */
const LONGEST = 1024 * 1024;

/** What the page may do, and who may show it in a frame. */
const headersOf = (origins: readonly string[], style: string) => ({
  // With `no-store` the button back of a browser shows nothing.
  'Cache-Control': 'private, no-cache',
  'Content-Security-Policy': pagePolicy({ styles: [style], origins, forms: "'self'" }),
  // Nobody else is told where somebody was; with `no-referrer` a form says that it comes from nowhere.
  'Referrer-Policy': 'same-origin',
});

/** The fields of a form as they came, each once. */
function fieldsIn(body: unknown): Fields {
  const given = new URLSearchParams(String(body ?? ''));
  const entries = FIELDS.flatMap((name) => {
    const value = given.get(name);
    return value === null ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

const FILES_PATH = '/page';

/**
 * Has browsers forget the pages of this origin that they keep: the button back shows none of them again. Chromium
 * looks through all that it keeps for that, which takes seconds where it is much: only who deletes waits for it.
 */
const FORGET = { 'Clear-Site-Data': '"cache"' };

/** The language that an address names; nothing where it names none. */
function namedIn({ query }: Request): string | undefined {
  const { lang } = query as { readonly lang?: unknown };
  return typeof lang === 'string' ? lang.slice(0, 35) : undefined;
}

/** The page as a tab of another program. */
interface Tab {
  /** Who shows it in a frame. */
  readonly hosts: readonly string[];
  /** By which query its address is known. */
  readonly query: string;
  /** What it loads beside the page's own scripts. */
  readonly script: string;
}

interface Tools {
  readonly locales: Locales;
  readonly site: Pick<Site, 'origins' | 'reading' | 'view'>;
  readonly refuse: Refuse;
  /** Nothing (`null`) where there is no such program. */
  readonly tab: Tab | null;
}

/** Where a file is: under an address with its hash in it. */
function addressOf(name: string, files: PageFiles): string {
  return `${FILES_PATH}/${files.get(name)?.hash}/${name}`;
}

/**
 * Puts the page on a server. It keeps nothing: the form brings the conversation along.
 * @returns what makes the files of the page beforehand
 */
export function mountConversationPage(
  server: Server,
  host: Host,
  { locales, site, refuse, tab }: Tools,
): () => Promise<unknown> {
  const loaded = madeOnce(() => loadPageFiles(locales));

  /** The language that the address names, as it is offered; nothing where it names one that is not. */
  function languageOf(request: Request): string | undefined {
    const { language, isSubstitute } = host.i18n.choose(
      { named: namedIn(request) },
      host.site.languages,
    );
    return namedIn(request) === undefined || isSubstitute ? undefined : language;
  }

  /** How a conversation begins: in the language that the address names, or as the browser prefers, by asking for one. */
  function beginningOf(request: Request): Beginning {
    const { i18n, site } = host;
    const sprache = languageOf(request);
    const wished = i18n.choose({ preferred: languagesIn(request.headers) }, site.languages);
    return {
      asOf: host.today(),
      preset: sprache === undefined ? {} : { sprache },
      preferred: wished.language,
    };
  }

  /** What is said before all else: that there is no such language. */
  function saidFirst(request: Request): readonly RemarkId[] {
    const isMissing = namedIn(request) !== undefined && languageOf(request) === undefined;
    return isMissing ? ['otherLanguage'] : [];
  }

  async function send(
    request: Request,
    response: Response,
    answered: Answered,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const files = await loaded();
    const isTab = tab !== null && Object.hasOwn(request.query, tab.query);
    const shown = isTab ? { ...host, site: { ...host.site, isTab } } : host;
    const style = String(files.get('style.css')?.plain);
    const addresses = {
      style: trusted(style),
      icon: addressOf('icon.svg', files),
      settings: settingsFor(shown, site.reading, files, (name) => addressOf(name, files)),
      scripts: [
        ...firstScripts(answered.language).map((name) => addressOf(name, files)),
        ...(isTab ? [tab.script] : []),
      ],
    };
    await sendPage(request, response, String(documentView(answered, shown, addresses)), {
      ...headersOf(isTab ? [...site.origins, ...tab.hosts] : site.origins, style),
      'Content-Language': answered.language,
      ...headers,
    });
  }

  const first = async (request: Request, response: Response) =>
    await send(
      request,
      response,
      begin(host.conversation, beginningOf(request), saidFirst(request)),
    );
  const path = PAGE_PATHS[site.view];
  server.get(path, first);
  server.post(path, plugins.bodyReader({ maxBodySize: LONGEST }), async (request, response) => {
    const fields = fieldsIn(request.body);
    const beginning = beginningOf(request);
    const { conversation } = host;
    const isForm = Object.keys(fields).length > 0;
    const answered = isForm
      ? respond(fields, conversation, beginning)
      : begin(conversation, beginning, ['notUnderstood']);
    await send(request, response, answered, fields.command === 'loeschen' ? FORGET : {});
  });
  server.get(`${FILES_PATH}/:hash/:name`, async (request, response) => {
    const { hash, name } = request.params as { readonly hash: string; readonly name: string };
    const files = await loaded();
    const asset = files.get(name);
    if (asset?.hash === hash) sendAsset(request, response, asset, FOREVER);
    else refuse(request, response, 404);
  });
  return loaded;
}
