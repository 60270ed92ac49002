import type { Speaker } from '../../i18n/speaker.ts';
import { partsOf, type Speakers } from '../../render/spoken.ts';
import { type Content, type Html, html, lines } from '../html.ts';

/** The same said in each of the languages, each with its own `lang` and `dir`; what is the same in both, once. */
export function inEach(speakers: Speakers, say: (speaker: Speaker) => string): Html {
  const parts = partsOf(speakers, say);
  return html`${parts.map(
    ({ lang, dir, text }) =>
      html`<span class="part" lang="${lang}" dir="${dir}">${lines(text)}</span>`,
  )}`;
}

/** Something shown in each of the languages, set by itself in each. */
export function besideEachOther(speakers: Speakers, show: (speaker: Speaker) => Content): Html {
  return html`<div class="pair">${speakers.map((speaker) => {
    const { code, dir } = speaker.writing;
    return html`<div lang="${code}" dir="${dir}">${show(speaker)}</div>`;
  })}</div>`;
}

/** A button of the form: what it is called, and what it sends. */
export function button(
  [name, value]: readonly ['choose' | 'command', string],
  label: Content,
  kind = '',
): Html {
  return html`<button name="${name}" value="${value}" class="${kind}">${label}</button>`;
}
