import type { Turn } from '../../../dialogs/index.ts';
import { isLongAgo, RECHTSSTAND } from '../../../src/index.ts';
import { type AboutId, languageFor } from '../../about/pages.ts';
import type { Speaker } from '../../i18n/speaker.ts';
import { type Speakers, speakersOf } from '../../render/spoken.ts';
import { unreadLines } from '../../render/unread.ts';
import type { Host } from '../host.ts';
import { type Html, html } from '../html.ts';
import { inEach, scripted } from './pieces.ts';

/** Where a page leads to: who is behind it, what becomes of data, by which rules. */
export function linksView(
  { legalNotice, privacy, signLanguage, about, rules }: Host['site'],
  speakers: Speakers,
): Html {
  const [{ language, i18n }] = speakers;
  /** A page that is not there in this language names the one that it is in. */
  const page = (id: AboutId, key: 'answers' | 'accessibility' | 'overview') => {
    const code = languageFor(id, language, about);
    const { name, dir } = i18n.languageOf(code);
    const named = code !== language && html` (<bdi lang="${code}" dir="${dir}">${name}</bdi>)`;
    const text = inEach(speakers, ({ say }) => say('page', `about.${key}`));
    return html`<a href="${about[id][code] ?? ''}" hreflang="${code}">${text}${named}</a> `;
  };
  const link = (href: string | null, say: (speaker: Speaker) => string) =>
    href !== null && html`<a href="${href}">${inEach(speakers, say)}</a> `;
  return html`<p class="links">${[
    link(legalNotice, ({ say }) => say('web', 'legalNotice')),
    link(privacy, ({ say }) => say('web', 'privacy')),
    page('datenschutz', 'answers'),
    page('barrierefreiheit', 'accessibility'),
    page('leichte-sprache', 'overview'),
    link(signLanguage, ({ say }) => say('page', 'about.signLanguage')),
    link(rules, ({ say }) => say('web', 'rules', { date: RECHTSSTAND })),
  ]}</p>`;
}

/** What stands under everything: what this is, and whose. */
export function footerView(
  turn: Turn,
  { i18n, site, today }: Pick<Host, 'i18n' | 'site' | 'today'>,
): Html {
  const speakers = speakersOf(turn, i18n);
  const about = inEach(speakers, (speaker) =>
    [speaker.say('dialog', 'greeting'), ...unreadLines(speaker)].join('\n'),
  );
  return html`<details class="about"><summary>${inEach(speakers, ({ say }) => say('page', 'about.title'))}</summary><p>${about}</p></details>
<p>${inEach(speakers, (speaker) => speaker.say('web', 'orientation'))}</p>
${scripted(
  'keep',
  inEach(speakers, (speaker) => speaker.say('page', 'offline.keep')),
)}
${isLongAgo(today()) && html`<p class="long-ago">${inEach(speakers, (speaker) => speaker.say('web', 'longAgo', { date: RECHTSSTAND }))}</p>`}
${linksView(site, speakers)}`;
}
