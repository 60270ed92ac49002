import type { Turn } from '../../../dialogs/index.ts';
import { answerText } from '../../render/labels.ts';
import type { Speakers } from '../../render/spoken.ts';
import { type Html, html } from '../html.ts';
import { button, inEach } from './pieces.ts';

/** What was answered, a line each, with a button that changes it. */
export function answeredView(turn: Turn, speakers: Speakers): Html | null {
  // Where all is checked, the question itself says it.
  if (turn.checked.length === 0 || turn.question === 'pruefung') return null;
  const items = turn.checked.map((each) => {
    const change = inEach(speakers, ({ say }) => say('page', 'change'));
    return html`<li>${inEach(speakers, (speaker) => answerText(each, speaker))} ${
      turn.commands.includes('aendern') && button(['command', `aendern:${each[0]}`], change, 'link')
    }</li>`;
  });
  return html`<section class="answered"><h2>${inEach(speakers, ({ say }) => say('page', 'answered'))}</h2><ol>${items}</ol></section>`;
}
