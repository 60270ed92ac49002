import type { Turn } from '../../../dialogs/index.ts';
import { KEPT_FOR, wheneverSeen } from '../../browser/forgetting.ts';
import { speakersOf } from '../../render/spoken.ts';
import type { Host } from '../host.ts';
import { html } from '../html.ts';
import { inEach } from '../view/pieces.ts';
import { sign } from '../view/sign.ts';

/**
 * Offers the way back to the case that was begun anew from, above the first question of the next one. With whatever comes
 * after that it is gone, and as late as other answers are, where nothing comes; no storage ever has it.
 * @param undo goes back
 */
export function offerUndo(turn: Turn, { i18n }: Pick<Host, 'i18n'>, undo: () => void): void {
  const until = Date.now() + KEPT_FOR;
  const button = document.createElement('button');
  Object.assign(button, { id: 'undo', type: 'button', className: 'go-back' });
  const label = inEach(speakersOf(turn, i18n), ({ say }) => say('page', 'lastCase'));
  button.innerHTML = String(html`${sign('to-before')}${label}`);
  document.querySelector('#turn')?.before(button);

  /** Whether it is still offered; where it is not, nothing here holds the case any more. */
  function isOffered(): boolean {
    if (button.isConnected && Date.now() < until) return true;
    clearTimeout(timer);
    unwatch();
    button.remove();
    return false;
  }

  const timer = setTimeout(isOffered, KEPT_FOR);
  const unwatch = wheneverSeen(isOffered);
  button.addEventListener('click', () => isOffered() && undo());
}
