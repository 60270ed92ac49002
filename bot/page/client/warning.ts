import type { Turn } from '../../../dialogs/index.ts';
import { openWarning } from '../../browser/warning.ts';
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
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  return openWarning(dialog, goOn);
}
