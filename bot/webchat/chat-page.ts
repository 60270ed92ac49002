import { TOOLBAR } from '../channels/menus.ts';
import type { Site } from '../config/site.ts';
import { RULES_PATH } from '../regeln/path.ts';
import { escapeHtml } from '../render/html.ts';
import type { Offered, PageSettings, PageWords } from './client/settings.ts';

/** What a page is made of. */
interface Parts {
  readonly site: Site;
  readonly words: PageWords;
  /** The paths of the files it loads. */
  readonly files: Readonly<Record<'webchat.js' | 'page.js' | 'page.css' | 'icon.svg', string>>;
  readonly settings: PageSettings;
  /** Whether the law was checked long ago: then the page says so. */
  readonly isLongAgo: boolean;
  /** Whether another page shows it in a frame. */
  readonly isEmbedded: boolean;
}

/** Data inside a script element: nothing in it can end the element. */
function json(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}

function link(href: string | null, text: string, key: string): string {
  if (href === null) return '';
  return `<a href="${escapeHtml(href)}" target="_blank" rel="noopener" data-word="${key}">${escapeHtml(text)}</a>`;
}

/** The language spoken, and the one beside it: its script fills that, by what is spoken just then. */
function languageMenus(words: PageWords, all: readonly Offered[], current: string): string {
  if (all.length < 2) return '';
  const options = all.map(
    ({ code, name, dir }) =>
      `<option value="${code}" lang="${code}" dir="${dir}"${code === current ? ' selected' : ''}>${escapeHtml(name)}</option>`,
  );
  const menus = [
    ['language', options.join('')],
    ['second', ''],
  ] as const;
  const labels = menus.map(
    ([id, filled]) =>
      `<label><span data-word="${id}">${escapeHtml(words[id])}</span><select id="${id}">${filled}</select></label>`,
  );
  return `<div class="languages">${labels.join('')}</div>`;
}

function toolbar(words: PageWords): string {
  const buttons = TOOLBAR.map(
    (id) =>
      `<button type="button" data-command="${id}" data-word="${id}">${escapeHtml(words[id])}</button>`,
  );
  return `<nav class="tools" aria-label="${escapeHtml(words.tools)}" data-label="tools">${buttons.join('')}</nav>`;
}

/** The note for the file; its script shows it once the verdict stands. */
function noteBar(words: PageWords): string {
  const buttons = (['vermerkPrint', 'vermerkPdf'] as const).map(
    (id) => `<button type="button" id="${id}" data-word="${id}">${escapeHtml(words[id])}</button>`,
  );
  return `<div id="note" class="tools" hidden>${buttons.join('')}</div>`;
}

/**
 * The page with the chat.
 * @param nonce of this answer; whatever runs or styles carries it
 */
export function pageHtml(
  { site, words, files, settings, isLongAgo, isEmbedded }: Parts,
  nonce: string,
): string {
  const { code, dir, title } = words;
  const name = site.name === null ? '' : `<p class="site">${escapeHtml(site.name)}</p>`;
  const checked = isLongAgo
    ? `<p class="site" data-word="longAgo">${escapeHtml(words.longAgo)}</p>`
    : '';
  return `<!doctype html>
<html lang="${code}" dir="${dir}"${isEmbedded ? ' class="embedded"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="${files['icon.svg']}">
<link rel="stylesheet" href="${files['page.css']}">
</head>
<body>
<header>
<img src="${files['icon.svg']}" alt="" width="40" height="40">
<div class="name"><h1 data-word="title">${escapeHtml(title)}</h1>${name}${checked}</div>
<button type="button" id="menu" aria-expanded="false" aria-controls="bars" data-word="menu">${escapeHtml(words.menu)}</button>
<div id="bars">
${languageMenus(words, settings.languages, code)}
${toolbar(words)}
${noteBar(words)}
</div>
<p id="notice" role="status"></p>
</header>
<main>
<div id="chat"></div>
<noscript><p class="notice">${escapeHtml(words.noScript)}</p></noscript>
<div id="ended" class="notice" role="alert" hidden><p id="why"></p><button type="button" id="again" data-word="again">${escapeHtml(words.again)}</button></div>
<button type="button" id="more" aria-hidden="true" tabindex="-1" hidden data-word="more">${escapeHtml(words.more)}</button>
<div id="aloud" role="log"></div>
</main>
<footer>
<span data-word="orientation">${escapeHtml(words.orientation)}</span>
${link(site.legalNotice, words.legalNotice, 'legalNotice')}
${link(site.privacy, words.privacy, 'privacy')}
${link(RULES_PATH, words.rules, 'rules')}
</footer>
<dialog id="warning" role="alertdialog" aria-labelledby="ending"><p id="ending" data-word="ending">${escapeHtml(words.ending)}</p><button type="button" data-word="goOn">${escapeHtml(words.goOn)}</button></dialog>
<div id="paper"></div>
<script nonce="${nonce}" type="application/json" id="settings">${json(settings)}</script>
<script nonce="${nonce}" src="${files['page.js']}" defer></script>
<script nonce="${nonce}" src="${files['webchat.js']}" id="webchat" defer></script>
</body>
</html>
`;
}
