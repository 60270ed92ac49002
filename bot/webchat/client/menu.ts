import { element } from './chrome.ts';

/** Shows or hides what the one button of a small screen opens; a large one shows it always. */
function show(isShown: boolean): void {
  const button = element('menu');
  if (button === null) return;
  button.ariaExpanded = String(isShown);
}

/** Closes the menu, and goes back to its button. @returns whether it was open */
export function closeMenu(): boolean {
  const button = element('menu');
  const isOpen = button?.ariaExpanded === 'true';
  if (isOpen) {
    show(false);
    button?.focus({ preventScroll: true });
  }
  return isOpen;
}

/** Lets the button open and close the menu; whoever goes elsewhere closes it, too. */
export function prepareMenu(): void {
  const button = element('menu');
  button?.addEventListener('click', () => show(button.ariaExpanded !== 'true'));
  for (const goes of ['pointerdown', 'focusin'])
    document.addEventListener(goes, ({ target }) => {
      if (!(target as Element).closest('header')) show(false);
    });
}
