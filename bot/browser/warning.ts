/**
 * Opens a dialog that warns of something: over everything, where somebody is in this page; who is in the page around
 * it, or elsewhere, is not taken away from there before they come. Whoever presses its button, or Escape, goes on where they were before.
 * @param goOn called then
 * @returns what takes the warning away
 */
export function openWarning(dialog: HTMLDialogElement, goOn: () => void): () => void {
  const before = document.activeElement;
  let isTakenAway = false;
  const come = () => {
    if (!dialog.open) return;
    dialog.removeAttribute('open');
    dialog.showModal();
  };
  dialog.querySelector('button')?.addEventListener('click', () => dialog.close(), { once: true });
  dialog.addEventListener(
    'close',
    () => {
      if (isTakenAway) return;
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      goOn();
    },
    { once: true },
  );
  if (document.hasFocus()) dialog.showModal();
  else {
    dialog.setAttribute('open', '');
    window.addEventListener('focus', come, { once: true });
  }
  return () => {
    isTakenAway = true;
    dialog.close();
  };
}
