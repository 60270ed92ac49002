import type { Turn } from '../../../dialogs/index.ts';
import { speakersOf } from '../../render/spoken.ts';
import type { Host } from '../host.ts';
import { html } from '../html.ts';
import { inEach } from '../view/pieces.ts';

/**
 * Warns that all is forgotten soon, above everything else. Whoever goes on is where they were before.
 * @param goOn called when somebody goes on
 * @returns what takes the warning away
 */
export function warnOfEnd(turn: Turn, { i18n }: Pick<Host, 'i18n'>, goOn: () => void): () => void {
  const speakers = speakersOf(turn, i18n);
  const [{ writing }] = speakers;
  const dialog = document.createElement('dialog');
  Object.assign(dialog, {
    id: 'warning',
    lang: writing.code,
    dir: writing.dir,
    role: 'alertdialog',
  });
  dialog.setAttribute('aria-labelledby', 'ending');
  dialog.innerHTML =
    String(html`<p id="ending">${inEach(speakers, ({ say }) => say('page', 'ending'))}</p>
<button type="button">${inEach(speakers, ({ say }) => say('page', 'goOn'))}</button>`);
  const before = document.activeElement;
  dialog.querySelector('button')?.addEventListener('click', () => dialog.close());
  // Escape closes it, too: whoever presses it is there.
  dialog.addEventListener('close', () => {
    if (!dialog.isConnected) return;
    dialog.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    goOn();
  });
  document.body.append(dialog);
  dialog.showModal();
  return () => dialog.remove();
}
