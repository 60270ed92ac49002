import type { Turn } from '../../../dialogs/index.ts';
import { speakersOf } from '../../render/spoken.ts';
import type { Host } from '../host.ts';
import { html } from '../html.ts';
import { inEach } from '../view/pieces.ts';
import { sign } from '../view/sign.ts';

/**
 * Offers the way back to the case that was begun anew from, above the first question of the next one. With whatever comes
 * after that it is gone; no storage ever has it.
 * @param undo goes back
 */
export function offerUndo(turn: Turn, { i18n }: Pick<Host, 'i18n'>, undo: () => void): void {
  const button = document.createElement('button');
  Object.assign(button, { id: 'undo', type: 'button', className: 'go-back' });
  const label = inEach(speakersOf(turn, i18n), ({ say }) => say('page', 'lastCase'));
  button.innerHTML = String(html`${sign('to-before')}${label}`);
  button.addEventListener('click', undo);
  document.querySelector('#turn')?.before(button);
}
