import { made } from './made.ts';
import type { Words } from './told.ts';

/** What is pressed and read around the interview. */
export interface Parts {
  readonly button: HTMLElement;
  /** Opens the panel. */
  readonly opener: HTMLElement;
  /** Takes the button away. */
  readonly hider: HTMLElement;
  readonly bar: HTMLElement;
  /** Closes the panel. */
  readonly closer: HTMLElement;
  /** Where the interview can be had where nothing of it is seen. */
  readonly notice: HTMLElement;
  /** Puts all of them into words. @param address of the interview in a window of its own */
  readonly speak: (words: Words, address: string) => void;
}

/** Makes the button, and what stands in the panel above the interview. */
export function createParts(): Parts {
  const opener = made('button', {
    type: 'button',
    class: 'open',
    'aria-haspopup': 'dialog',
    'aria-expanded': 'false',
  });
  const hider = made('button', { type: 'button', class: 'hide' }, '×');
  const title = made('span', {});
  const closer = made('button', { type: 'button', class: 'close' });
  const silent = made('span', {});
  const elsewhere = made('a', { target: '_blank', rel: 'noopener' });
  const notice = made('p', { class: 'silent', role: 'status' }, silent, ' ', elsewhere);
  notice.hidden = true;
  return {
    button: made('div', { class: 'button' }, opener, hider),
    opener,
    hider,
    bar: made('div', { class: 'bar' }, title, closer),
    closer,
    notice,
    speak: (words, address) => {
      opener.textContent = words.open;
      hider.setAttribute('aria-label', words.hide);
      hider.title = words.hide;
      title.textContent = words.open;
      closer.textContent = words.close;
      silent.textContent = words.silent;
      elsewhere.textContent = words.elsewhere;
      elsewhere.href = address;
    },
  };
}
