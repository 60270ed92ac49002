import type { Turn } from '../../../dialogs/index.ts';
import { RECHTSSTAND } from '../../../src/index.ts';
import { speakersOf } from '../../render/spoken.ts';
import { unreadLines } from '../../render/unread.ts';
import type { Host } from '../host.ts';
import { type Html, html } from '../html.ts';
import { inEach } from './pieces.ts';

function link(href: string | null, text: string): Html | null {
  return href === null ? null : html`<a href="${href}">${text}</a>`;
}

/** What stands under everything: what this is, and whose. */
export function footerView(turn: Turn, { i18n, site }: Pick<Host, 'i18n' | 'site'>): Html {
  const speakers = speakersOf(turn, i18n);
  const { say } = speakers[0];
  const about = inEach(speakers, (speaker) =>
    [speaker.say('dialog', 'greeting'), ...unreadLines(speaker)].join('\n'),
  );
  return html`<details class="about"><summary>${say('page', 'about')}</summary><p>${about}</p></details>
<p>${inEach(speakers, (speaker) => speaker.say('web', 'orientation'))}</p>
<p class="links">${link(site.legalNotice, say('web', 'legalNotice'))} ${link(site.privacy, say('web', 'privacy'))} ${link(site.rules, say('web', 'rules', { date: RECHTSSTAND }))}</p>`;
}
