import { element } from './chrome.ts';

/**
 * Warns that all is forgotten soon. Whoever goes on is where they were before.
 * @param goOn called when somebody goes on
 * @returns what takes the warning away
 */
export function warnOfEnd(goOn: () => void): () => void {
  const dialog = element<HTMLDialogElement>('warning');
  const before = document.activeElement;
  let isOver = false;
  const end = () => {
    isOver = true;
    dialog?.close();
  };
  dialog?.querySelector('button')?.addEventListener('click', () => dialog.close(), { once: true });
  // Escape closes it, too: whoever presses it is there.
  dialog?.addEventListener(
    'close',
    () => {
      if (isOver) return;
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      goOn();
    },
    { once: true },
  );
  dialog?.showModal();
  return end;
}
