import type { Turn } from '../../../dialogs/index.ts';
import type { Speaker } from '../../i18n/speaker.ts';
import type { Contacts } from '../../render/contact.ts';
import { type Entry, type Part, saidParts } from '../../render/section.ts';
import type { Speakers } from '../../render/spoken.ts';
import { verdictText } from '../../render/verdict.ts';
import { type Html, html, lines } from '../html.ts';
import { besideEachOther } from './pieces.ts';

function entryView({ title, lines: said }: Entry): Html {
  const heading = title === undefined ? null : html`<h3>${lines(title)}</h3>`;
  return html`<li>${heading}${said.map((line) => html`<p>${lines(line)}</p>`)}</li>`;
}

function partView(part: Part): Html {
  if ('heading' in part) {
    const { id, heading, entries } = part;
    const list = html`<ul>${entries.map(entryView)}</ul>`;
    // Whom to turn to is seen at once; all that explains it is folded.
    return id === 'next'
      ? html`<section class="next"><h2>${heading}</h2>${list}</section>`
      : html`<details class="${id}"><summary><h2>${heading}</h2></summary>${list}</details>`;
  }
  if (part.id === 'headline')
    return html`<h1 id="verdict" tabindex="-1">${lines(part.lines.join('\n'))}</h1>`;
  return html`<div class="${part.id}">${part.lines.map((line) => html`<p>${lines(line)}</p>`)}</div>`;
}

/** The verdict: what it is and whom to turn to at once, all that explains it folded. */
export function verdictView(
  { verdict }: Turn,
  speakers: Speakers,
  contacts: Contacts,
): Html | null {
  if (verdict === null) return null;
  const shown = (speaker: Speaker) =>
    saidParts(verdictText(verdict, speaker, contacts)).map(partView);
  return html`<article class="verdict ${verdict.verdict}">${besideEachOther(speakers, shown)}</article>`;
}
