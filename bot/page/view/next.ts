import type { Speaker } from '../../i18n/speaker.ts';
import { type Contact, contactLines } from '../../render/contact.ts';
import type { Entry } from '../../render/section.ts';
import type { Speakers } from '../../render/spoken.ts';
import { type Html, html } from '../html.ts';
import { inEach } from './pieces.ts';

/** A number as a telephone dials it. */
function dialled(phone: string): string {
  const number = phone.replaceAll('(0)', '').replaceAll(/[^\d+]/g, '');
  return `tel:${number}`;
}

function reach(href: string, text: string): Html {
  return html`<a href="${href}"><bdi>${text}</bdi></a> `;
}

/** How to reach somebody: to call, to write, to look up. */
export function contactView({ name, address, phone, email, url, hours }: Contact): Html {
  const where = [name, address].filter((each) => each !== undefined).join(' · ');
  const ways = [
    phone !== undefined && reach(dialled(phone), phone),
    email !== undefined && reach(`mailto:${email}`, email),
    url !== undefined && reach(url, new URL(url).host),
  ];
  const isReached = ways.some((way) => way !== false);
  return html`<div class="contact">${where !== '' && html`<p><bdi lang="de">${where}</bdi></p>`}${
    isReached && html`<p class="ways">${ways}</p>`
  }${hours !== undefined && html`<p><bdi lang="de">${hours}</bdi></p>`}</div>`;
}

/** Whom to turn to: who it is, how to reach them, what to know. */
export function nextView(
  entriesOf: (speaker: Speaker) => readonly Entry[],
  speakers: Speakers,
): Html {
  const items = entriesOf(speakers[0]).map(({ contact }, index) => {
    const entry = (speaker: Speaker) => entriesOf(speaker)[index];
    const known = contactLines(contact).length;
    const title = inEach(speakers, (speaker) => entry(speaker)?.title ?? '');
    const rest = inEach(speakers, (speaker) => entry(speaker)?.lines.slice(known).join('\n') ?? '');
    return html`<li><h3>${title}</h3>${contact !== undefined && contactView(contact)}<p>${rest}</p></li>`;
  });
  return html`<ul>${items}</ul>`;
}
