import type { Turn } from '../../../dialogs/index.ts';
import { speakersOf } from '../../render/spoken.ts';
import type { Host } from '../host.ts';
import { inEach } from '../view/pieces.ts';
import type { Lacking } from './answering.ts';

/** Says what is missing, above all else; whatever stands on the page stays there, so that it can be tried again. */
export function showLacking(lacking: Lacking, turn: Turn, { i18n }: Pick<Host, 'i18n'>): void {
  document.querySelector('#lacking')?.remove();
  const notice = document.createElement('p');
  Object.assign(notice, { id: 'lacking', className: 'message error', tabIndex: -1 });
  notice.setAttribute('role', 'alert');
  notice.innerHTML = String(
    inEach(speakersOf(turn, i18n), ({ say }) => say('page', `lacking.${lacking}`)),
  );
  document.querySelector('#main')?.prepend(notice);
  notice.scrollIntoView({ block: 'nearest' });
}
