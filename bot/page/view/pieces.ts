import type { I18n, Speaker } from '../../i18n/speaker.ts';
import { type Part, partsOf, type Speakers } from '../../render/spoken.ts';
import { type Content, type Html, html, lines } from '../html.ts';

/** A text in a language, with what is German in it said to be German. */
export function marked({ lang, text }: Pick<Part, 'lang' | 'text'>, i18n: I18n): Html {
  const runs = i18n.germanIn(text, i18n.languageOf(lang));
  return html`${runs.map((run) => (run.isGerman ? html`<span lang="de">${lines(run.text)}</span>` : lines(run.text)))}`;
}

/**
 * The same said in each of the languages, each with its own `lang` and `dir`, side by side where there is
 * room; what is the same in both, once.
 * @param write how a text is written
 */
export function inEach(
  speakers: Speakers,
  say: (speaker: Speaker) => string,
  write: (part: Part, i18n: I18n) => Html = marked,
): Html {
  const { i18n } = speakers[0];
  const parts = partsOf(speakers, say);
  if (parts.length === 1) return html`${parts.map((part) => write(part, i18n))}`;
  const shown = parts.map(
    (part) =>
      html`<span class="part" lang="${part.lang}" dir="${part.dir}">${write(part, i18n)}</span> `,
  );
  return html`<span class="pair">${shown}</span>`;
}

/** Something shown in each of the languages, set by itself in each. */
export function besideEachOther(speakers: Speakers, show: (speaker: Speaker) => Content): Html {
  if (speakers.length === 1) return html`${show(speakers[0])}`;
  const shown = speakers.map((speaker) => {
    const { code, dir } = speaker.writing;
    return html`<div class="part" lang="${code}" dir="${dir}">${show(speaker)}</div>`;
  });
  return html`<div class="pair">${shown}</div>`;
}

/** What a button of the form sends. */
export type Sent = readonly ['choose' | 'command', string];

/**
 * A button of the form: what it is called, and what it sends.
 * @param of the id of what it is about: its name says that, too, where others say the same
 */
export function button([name, value]: Sent, label: Content, kind = '', of = ''): Html {
  const about = of !== '' && html` id="${value}" aria-labelledby="${value} ${of}"`;
  return html`<button name="${name}" value="${value}" class="${kind}"${about}>${label}</button>`;
}

/** A button of what only a script can do: it is not there without. */
export function scripted(
  action: 'copy' | 'print' | 'share' | 'listen' | 'keep',
  label: Content,
): Html {
  return html`<button type="button" class="command" data-do="${action}" hidden>${label}</button>`;
}
