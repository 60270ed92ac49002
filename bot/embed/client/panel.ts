import { made } from './made.ts';

/** Where there is no room for the page beside it. */
const ALONE = '(max-width: 520px), (max-height: 480px)';

/** A panel over the page: beside it where there is room, else in place of it, and nothing behind it can be reached. */
export interface Panel {
  readonly element: HTMLDialogElement;
  readonly open: () => void;
  readonly close: () => void;
  /** Lays it over the page again, where it is open: what was taken out of a page lies over nothing. */
  readonly restore: () => void;
}

/**
 * Makes the panel.
 * @param closed called once it is closed, by whatever it was: a button, Escape, the button back of a phone
 */
export function createPanel(closed: () => void, ...content: readonly Node[]): Panel {
  const element = made('dialog', { class: 'panel', tabindex: '-1' }, ...content);
  const alone = matchMedia(ALONE);
  // Engines that know no dialogs have an element that is open or not.
  const knows = typeof element.showModal === 'function';
  const isOpen = () => element.hasAttribute('open');

  function open(): void {
    element.setAttribute('aria-modal', String(alone.matches));
    if (!knows) {
      element.setAttribute('role', 'dialog');
    } else if (alone.matches) element.showModal();
    else element.show();
    // In old pages to show an element is something of their own.
    element.setAttribute('open', '');
  }

  function close(): void {
    if (!isOpen()) return;
    if (knows) element.close();
    else {
      element.removeAttribute('open');
      closed();
    }
  }

  // Where it was only opened otherwise it is open again by then.
  element.addEventListener('close', () => !isOpen() && closed());
  function restore(): void {
    if (!isOpen() || !knows) return;
    element.close();
    open();
  }

  // A phone that is turned, a window that is made smaller; whoever is typing in the frame goes on typing.
  alone.addEventListener?.('change', () => {
    const { activeElement } = element.getRootNode() as ShadowRoot;
    if (activeElement?.localName !== 'iframe') restore();
  });
  return { element, open, close, restore };
}
