import type { Turn } from '../../../dialogs/index.ts';
import type { Explained } from '../../../src/index.ts';
import { askerOf } from '../../render/asker.ts';
import { type Speakers, speakersOf } from '../../render/spoken.ts';
import { glance } from '../../render/verdict.ts';
import { type Html, html, lines } from '../html.ts';

const GERMAN = 'de';

/**
 * The answer in German, on paper alone: whoever is shown a sheet in a language they do not read finds it there. A
 * professional has the note for that.
 */
export function paperView(turn: Turn, verdict: Explained, speakers: Speakers): Html | null {
  const [first] = speakers;
  const isRead = speakers.some(({ writing: { code, of } }) => code === GERMAN || of === GERMAN);
  if (isRead || askerOf(first) === 'professional') return null;
  const [german] = speakersOf({ ...turn, language: GERMAN, second: null }, first.i18n);
  return html`<p class="on-paper" lang="${GERMAN}" dir="ltr">${lines(glance(verdict, german).join('\n'))}</p>`;
}
