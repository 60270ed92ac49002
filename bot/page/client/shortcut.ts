import type { Turn } from '../../../dialogs/index.ts';
import { type Speakers, speakersOf } from '../../render/spoken.ts';
import type { Host } from '../host.ts';
import { inEach } from '../view/pieces.ts';

/**
 * The key of the next case. No letter: these belong to whoever reads with the ears, or speaks (WCAG 2.1.4).
 * F2 does nothing in browsers, nor in screen readers by itself.
 */
const KEY = 'F2';

/** The button of the next case: there for professionals, once the verdict stands. */
const nextCase = () => document.querySelector<HTMLButtonElement>('.outcome button[value="neu"]');

function toggle(speakers: Speakers, isOn: boolean): string {
  const key = isOn ? 'keyOn' : 'keyOff';
  return String(inEach(speakers, ({ say }) => say('page', key, { key: KEY })));
}

/**
 * Lets a professional begin the next case by a key, and switch that off.
 * @param shown the turn that is shown
 * @returns what says so at the button, where there is one
 */
export function createShortcut({ i18n }: Pick<Host, 'i18n'>, shown: () => Turn): () => void {
  let isOn = true;

  function offer(): void {
    const turn = shown();
    const button = nextCase();
    document.querySelector('#key')?.remove();
    if (button === null || turn.verdict === null || turn.answers['rolle'] !== 'fachkraft') return;
    const speakers = speakersOf(turn, i18n);
    const toggler = document.createElement('button');
    Object.assign(toggler, { type: 'button', id: 'key', className: 'command' });
    toggler.innerHTML = toggle(speakers, isOn);
    toggler.addEventListener('click', () => {
      isOn = !isOn;
      toggler.innerHTML = toggle(speakers, isOn);
      if (isOn) button.setAttribute('aria-keyshortcuts', KEY);
      else button.removeAttribute('aria-keyshortcuts');
    });
    if (isOn) button.setAttribute('aria-keyshortcuts', KEY);
    button.after(toggler);
  }

  document.addEventListener('keydown', (event) => {
    const { key, repeat, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (key !== KEY || repeat || altKey || ctrlKey || metaKey || shiftKey || !isOn) return;
    if (document.querySelector('#key') === null) return;
    event.preventDefault();
    nextCase()?.click();
  });
  return offer;
}
