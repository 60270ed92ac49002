/**
 * The key of the next case. No letter: these belong to whoever reads with the ears, or speaks (WCAG 2.1.4).
 * F2 does nothing in browsers, nor in screen readers by itself.
 */
const KEY = 'F2';

/** The button of the next case: there for professionals, once the verdict stands. */
const nextCase = () => document.querySelector<HTMLButtonElement>('.outcome button[value="neu"]');

/**
 * Lets a professional begin the next case by a key.
 * @returns what names the key on the button, where there is one
 */
export function createShortcut(): () => void {
  document.addEventListener('keydown', (event) => {
    const { key, repeat, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (key !== KEY || repeat || altKey || ctrlKey || metaKey || shiftKey) return;
    const button = nextCase();
    if (button === null) return;
    event.preventDefault();
    button.click();
  });
  return () => {
    const button = nextCase();
    if (button === null) return;
    button.setAttribute('aria-keyshortcuts', KEY);
    button.insertAdjacentHTML('beforeend', ` <kbd>${KEY}</kbd>`);
  };
}
