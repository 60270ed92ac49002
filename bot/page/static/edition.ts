import type { Conversation } from '../../../dialogs/index.ts';
import type { Day } from '../../../src/index.ts';
import { aboutPages, addressesOf } from '../../about/pages.ts';
import { ABOUT_STYLE } from '../../about/style.ts';
import { type About, aboutView } from '../../about/view.ts';
import type { Site } from '../../config/site.ts';
import { embedScript } from '../../embed/script.ts';
import type { Locales } from '../../i18n/locales.ts';
import type { I18n } from '../../i18n/speaker.ts';
import { RULES_STYLE, rulesHtml } from '../../regeln/html.ts';
import { rulesPage } from '../../regeln/page.ts';
import { speakersOf } from '../../render/spoken.ts';
import { assetOf } from '../../server/asset.ts';
import { startScript } from '../bundle/start.ts';
import { workerScript } from '../bundle/worker.ts';
import { loadPageFiles } from '../files.ts';
import type { PageSite } from '../host.ts';
import { html, trusted } from '../html.ts';
import { pagePolicy } from '../policy.ts';
import { begin } from '../respond.ts';
import { firstScripts, settingsFor } from '../told.ts';
import { documentView, type Standalone } from '../view/document.ts';
import type { Edition } from './folder.ts';
import { HASHED, headerFiles } from './headers.ts';
import { KEEPER, keptOf } from './kept.ts';
import { SITE_SCRIPT, siteScript } from './site-script.ts';
import { STYLE_WITHOUT_SCRIPT, withoutScriptView } from './without-script.ts';

/** What an edition is made of. */
interface Parts {
  readonly site: Site;
  readonly conversation: Conversation;
  readonly i18n: I18n;
  readonly locales: Locales;
  readonly asOf: Day;
}

/** Where the rules are. */
const RULES = 'regeln.html';

/** What the pages may do even where the server says nothing of it: no answer leaves them. */
const OWN_POLICY = "connect-src 'none'; form-action 'none'; base-uri 'none'; object-src 'none'";

/**
 * Makes the page as files for any web space, or to be opened from a folder: a first page for each language, all
 * that is computed and said, the rules, and what servers should say of it. No answer leaves a device by it.
 */
export async function makeEdition(parts: Parts): Promise<Edition> {
  const { conversation, i18n, locales, asOf } = parts;
  const site: PageSite = {
    ...parts.site,
    rules: RULES,
    about: addressesOf(locales, (id, code) => `${id}.${code}.html`),
  };
  const host = { i18n, site, today: () => asOf };
  const files = await loadPageFiles(locales);
  const addressOf = (name: string) => {
    const [stem, ending] = name.split('.');
    return `${HASHED}/${stem}.${files.get(name)?.hash}.${ending}`;
  };
  const start = await assetOf('js', Buffer.from(await startScript()));
  const startAddress = `${HASHED}/start.${start.hash}.js`;
  const style = String(files.get('style.css')?.plain);
  const settings = settingsFor(host, parts.site.reading, files, addressOf, KEEPER);
  const pages = Object.fromEntries(site.languages.map((code) => [code, `${code}.html`]));
  const { say } = i18n.speaker('de', 'fachkraft');
  const faults = html`<div lang="de" dir="ltr" class="site-faults"><p id="site-unreadable" hidden>${say('folder', 'fault.unreadable')}</p>
<div id="site-faults" hidden><p>${say('folder', 'fault.places')}</p><ul></ul></div></div>`;

  /** The first page in a language; that which asks for one, where none is given. */
  function pageIn(sprache?: string): string {
    const preset = sprache === undefined ? {} : { sprache };
    const turn = begin(conversation, { asOf, preset });
    const [speaker] = speakersOf(turn, i18n);
    const standalone: Standalone = {
      head: html`
<meta http-equiv="Content-Security-Policy" content="${OWN_POLICY}">
<noscript><style>${trusted(STYLE_WITHOUT_SCRIPT)}</style></noscript>`,
      body: html`
${faults}
<noscript>${withoutScriptView(host, speaker, pages)}</noscript>`,
    };
    const [words = '', ...code] = firstScripts(turn.language).map(addressOf);
    const own = [SITE_SCRIPT, ...code, addressOf('own-site.js')];
    const scripts = [startAddress, words, ...own];
    const addresses = { style: trusted(style), icon: addressOf('icon.svg'), settings, scripts };
    return String(documentView(turn, host, { ...addresses, standalone }));
  }

  const rules = rulesPage(parts.site.rules, i18n);
  const about: About = {
    ...parts.site,
    ...site,
    i18n,
    kept: null,
    home: (code) => pages[code] ?? 'index.html',
  };
  const aboutFiles = aboutPages(locales).map(
    ([id, code]) =>
      [
        site.about[id][code] ?? '',
        String(aboutView(id, code, about, trusted(ABOUT_STYLE))),
      ] as const,
  );
  const policy = pagePolicy({
    styles: [style, STYLE_WITHOUT_SCRIPT, RULES_STYLE, ABOUT_STYLE],
    origins: parts.site.origins,
    forms: "'none'",
  });
  const named = [...files].filter(([name]) => name !== 'style.css');
  const shown = new Map<string, string | Buffer>([
    ...named.map(([name, { plain }]) => [addressOf(name), plain] as const),
    [startAddress, start.plain],
    [SITE_SCRIPT, siteScript(site, i18n)],
    [RULES, rulesHtml(rules)],
    ...aboutFiles,
    ...Object.entries(pages).map(([code, address]) => [address, pageIn(code)] as const),
    ['index.html', pageIn()],
  ]);
  const embedding = { i18n, languages: site.languages, server: null } as const;
  return new Map<string, string | Buffer>([
    ...shown,
    ['embed.js', await embedScript({ ...embedding, views: [['page', '{code}.html']] })],
    [KEEPER, await workerScript(keptOf(shown, i18n.codes, site.languages[0]))],
    ...Object.entries(headerFiles(policy)),
    ['LIESMICH.txt', say('folder', 'readme')],
  ]);
}
