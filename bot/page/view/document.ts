import { speakersOf } from '../../render/spoken.ts';
import type { Host } from '../host.ts';
import { type Html, html } from '../html.ts';
import type { Answered } from '../respond.ts';
import { errorsIn } from './errors.ts';
import { footerView } from './footer.ts';
import { headerView } from './header.ts';
import { mainView, type Shown } from './main.ts';

/** What a page has beside where no server answers its form. */
export interface Standalone {
  readonly head: Html;
  readonly body: Html;
}

/** What the page loads, by its address. */
export interface Files {
  /** Its address; or the style itself, for a page that is to be there in one go. */
  readonly style: string | Html;
  readonly icon: string;
  /** What is told to the scripts; `null` where none run. */
  readonly settings: Html | null;
  /** Run in this order once the page is read; none where it is to work without. */
  readonly scripts: readonly string[];
  /** Given where no server answers the form: without a script it leads nowhere then. */
  readonly standalone?: Standalone;
}

/** What a tab is called; who cannot see that something was wrong hears it first. No answer is in it: histories keep it. */
export function titleOf(turn: Answered, { i18n }: Pick<Host, 'i18n'>): string {
  const [{ say }] = speakersOf(turn, i18n);
  const title = say('web', 'title');
  return errorsIn(turn).length > 0 ? `${say('page', 'error')} – ${title}` : title;
}

/** The whole page as it is sent or written to a file. */
export function documentView(
  turn: Answered,
  host: Shown & Pick<Host, 'today'>,
  { style, icon, settings, scripts, standalone }: Files,
): Html {
  const [speaker] = speakersOf(turn, host.i18n);
  const { code, dir } = speaker.writing;
  // Outside a dialog such a form is sent nowhere: what is pressed before the script runs is in no address.
  const method = standalone === undefined ? 'post' : 'dialog';
  return html`<!doctype html>
<html lang="${code}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titleOf(turn, host)}</title>
<link rel="icon" href="${icon}">
${typeof style === 'string' ? html`<link rel="stylesheet" href="${style}">` : html`<style>${style}</style>`}
${settings && html`<script type="application/json" id="settings">${settings}</script>`}
${scripts.map((script) => html`<script src="${script}" defer></script>`)}${standalone?.head ?? null}
</head>
<body>
<form id="lotse" method="${method}" action="#turn" autocomplete="off">
<button class="default" tabindex="-1" aria-hidden="true"></button>
<header>${headerView(turn, host)}</header>
<main id="main">${mainView(turn, host)}</main>
<footer>${footerView(turn, host)}</footer>
</form>
<div id="status" class="unseen" role="status"></div>${standalone?.body ?? null}
</body>
</html>`;
}
