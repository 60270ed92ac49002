import type { Explained } from '../../../src/index.ts';
import { askerOf } from '../../render/asker.ts';
import type { Speakers } from '../../render/spoken.ts';
import { headline } from '../../render/verdict.ts';
import { type Html, html } from '../html.ts';

const GERMAN = 'de';

/**
 * The answer in German, on paper alone: whoever is shown a sheet in a language they do not read finds it there. A
 * professional has the note for that.
 */
export function paperView(verdict: Explained, speakers: Speakers): Html | null {
  const [first] = speakers;
  const isRead = speakers.some(({ writing: { code, of } }) => code === GERMAN || of === GERMAN);
  if (isRead || askerOf(first) === 'professional') return null;
  const german = first.i18n.speaker(GERMAN);
  return html`<p class="on-paper" lang="${GERMAN}" dir="ltr">${headline(verdict, german)}</p>`;
}
