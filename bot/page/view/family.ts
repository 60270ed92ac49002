import type { Turn } from '../../../dialogs/index.ts';
import { messageText } from '../../render/message.ts';
import type { Speakers } from '../../render/spoken.ts';
import { type Html, html } from '../html.ts';
import { inEach } from './pieces.ts';
import { signOf } from './sign.ts';

/** Everybody in a family, each with what was found. */
export function familyView(turn: Turn, speakers: Speakers): Html | null {
  const { family } = turn;
  if (family.length === 0) return null;
  const line = (index: number) =>
    inEach(speakers, (speaker) => {
      const lines = messageText({ kind: 'family' }, turn, speaker).split('\n');
      return lines[index] ?? '';
    });
  const items = family.map(
    ({ verdict: { verdict } }, index) =>
      html`<li class="${verdict}">${signOf(verdict)}<span>${line(index + 1)}</span></li>`,
  );
  return html`<section class="family" aria-labelledby="family"><h2 id="family">${line(0)}</h2><ul>${items}</ul><p>${line(family.length + 1)}</p></section>`;
}
