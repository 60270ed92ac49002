import type { Turn } from '../../../dialogs/index.ts';
import { speakersOf } from '../../render/spoken.ts';
import type { Host } from '../host.ts';
import { type Html, html } from '../html.ts';
import type { Answered } from '../respond.ts';
import { mainView } from './main.ts';
import { button } from './pieces.ts';

/** The addresses of what the page loads. */
export interface Files {
  readonly style: string;
  readonly icon: string;
  /** Run in this order once the page is read; none where it is to work without. */
  readonly scripts: readonly string[];
}

/** The languages offered, each named in itself. */
function languagesView({ language, commands }: Turn, { i18n, site }: Pick<Host, 'i18n' | 'site'>) {
  if (site.languages.length < 2 || !commands.includes('sprache')) return null;
  const others = site.languages.map((code) => {
    const { name, dir } = i18n.languageOf(code);
    const label = html`<span lang="${code}" dir="${dir}">${name}</span>`;
    return html`<li>${button(['command', `sprache:${code}`], label, code === language ? 'current' : '')}</li>`;
  });
  const { say } = i18n.speaker(language);
  return html`<details class="languages"><summary>${say('web', 'language')}</summary><ul>${others}</ul></details>`;
}

function link(href: string | null, text: string): Html | null {
  return href === null ? null : html`<a href="${href}">${text}</a>`;
}

/** The whole page as it is sent or written to a file. */
export function documentView(
  turn: Answered,
  host: Pick<Host, 'i18n' | 'site'>,
  { style, icon, scripts }: Files,
): Html {
  const [speaker] = speakersOf(turn, host.i18n);
  const { code, dir } = speaker.writing;
  const { say } = speaker;
  const { name, legalNotice, privacy } = host.site;
  return html`<!doctype html>
<html lang="${code}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('web', 'title')}</title>
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="${style}">
${scripts.map((script) => html`<script src="${script}" defer></script>`)}
</head>
<body>
<form id="lotse" method="post" autocomplete="off">
<button class="default" tabindex="-1" aria-hidden="true"></button>
<header><p class="title">${say('web', 'title')}</p>${name === null ? null : html`<p class="site">${name}</p>`}
${languagesView(turn, host)}</header>
<main id="main">${mainView(turn, host)}</main>
<footer><p>${say('web', 'orientation')}</p>${link(legalNotice, say('web', 'legalNotice'))} ${link(privacy, say('web', 'privacy'))}</footer>
</form>
</body>
</html>`;
}
