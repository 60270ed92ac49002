import type { Site } from '../config/site.ts';
import type { PageSettings, PageWords } from './client/settings.ts';

/** What a page is made of. */
interface Parts {
  readonly site: Site;
  readonly words: PageWords;
  /** The paths of the files it loads. */
  readonly files: Readonly<Record<'webchat.js' | 'page.js' | 'page.css' | 'icon.svg', string>>;
  readonly settings: PageSettings;
  /** Whether another page shows it in a frame. */
  readonly isEmbedded: boolean;
}

/** A text as it can stand in HTML, in an attribute, too. */
function html(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

/** Data inside a script element: nothing in it can end the element. */
function json(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}

function link(href: string | null, text: string, key: string): string {
  if (href === null) return '';
  return `<a href="${html(href)}" target="_blank" rel="noopener" data-word="${key}">${html(text)}</a>`;
}

function languageMenu({ language }: PageWords, all: readonly PageWords[], current: string): string {
  if (all.length < 2) return '';
  const options = all.map(
    ({ code, name, dir }) =>
      `<option value="${code}" lang="${code}" dir="${dir}"${code === current ? ' selected' : ''}>${html(name)}</option>`,
  );
  return `<label class="language"><span data-word="language">${html(language)}</span> <select id="language">${options.join('')}</select></label>`;
}

/** Its script fills it: what can stand beside depends on the language spoken just then. */
function secondMenu({ second }: PageWords): string {
  return `<label class="second"><span data-word="second">${html(second)}</span> <select id="second"></select></label>`;
}

function toolbar(words: PageWords, all: readonly PageWords[]): string {
  const buttons = (['zurueck', 'hilfe', 'warum', 'neu'] as const).map(
    (id) =>
      `<button type="button" data-command="${id}" data-word="${id}">${html(words[id])}</button>`,
  );
  return `<nav class="tools" aria-label="${html(words.tools)}" data-label="tools">${buttons.join('')}${all.length > 1 ? secondMenu(words) : ''}</nav>`;
}

/**
 * The page with the chat.
 * @param nonce of this answer; whatever runs or styles carries it
 */
export function pageHtml(
  { site, words, files, settings, isEmbedded }: Parts,
  nonce: string,
): string {
  const { code, dir, title } = words;
  const name = site.name === null ? '' : `<p class="site">${html(site.name)}</p>`;
  return `<!doctype html>
<html lang="${code}" dir="${dir}"${isEmbedded ? ' class="embedded"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(title)}</title>
<link rel="icon" href="${files['icon.svg']}">
<link rel="stylesheet" href="${files['page.css']}">
</head>
<body>
<header>
<img src="${files['icon.svg']}" alt="" width="40" height="40">
<div class="name"><h1 data-word="title">${html(title)}</h1>${name}</div>
${languageMenu(words, settings.languages, code)}
</header>
<main>
<div id="chat"></div>
<noscript><p class="notice">${html(words.noScript)}</p></noscript>
<div id="ended" class="notice" role="alert" hidden><p data-word="ended">${html(words.ended)}</p><button type="button" id="again" data-word="again">${html(words.again)}</button></div>
<p id="offline" class="notice" role="status" hidden data-word="offline">${html(words.offline)}</p>
</main>
${toolbar(words, settings.languages)}
<footer>
<span data-word="orientation">${html(words.orientation)}</span>
${link(site.legalNotice, words.legalNotice, 'legalNotice')}
${link(site.privacy, words.privacy, 'privacy')}
</footer>
<script nonce="${nonce}" type="application/json" id="settings">${json(settings)}</script>
<script nonce="${nonce}" src="${files['webchat.js']}" defer></script>
<script nonce="${nonce}" src="${files['page.js']}" defer></script>
</body>
</html>
`;
}
