import type { Turn } from '../../../dialogs/index.ts';
import type { I18n } from '../../i18n/speaker.ts';
import { speakersOf } from '../../render/spoken.ts';
import { notedIn, vermerkOf } from '../../vermerk/blocks.ts';
import { vermerkHtml } from '../../vermerk/html.ts';
import { type Html, html, trusted } from '../html.ts';
import { inEach } from './pieces.ts';

/**
 * The note for the file: seen where it is asked for, and shut again; for a professional it is there to be printed in any
 * case. Printed is the note alone.
 */
export function noteView(turn: Turn, i18n: I18n): Html | null {
  const { messages, verdict, answers, language, second } = turn;
  const isAsked = messages.some(({ kind }) => kind === 'vermerk');
  if (verdict === null || !(isAsked || answers['rolle'] === 'fachkraft')) return null;
  const beside = language === 'de' ? second : language;
  const note = trusted(vermerkHtml(vermerkOf(notedIn(turn), i18n, beside), 2));
  if (!isAsked) return html`<section class="note printed">${note}</section>`;
  const name = inEach(speakersOf(turn, i18n), ({ say }) => say('dialog', 'button.vermerk'));
  return html`<details class="note" open><summary>${name}</summary>${note}</details>`;
}
