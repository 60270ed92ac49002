/**
 * Opens a dialog that warns of something. Whoever presses its button, or Escape, goes on where they were before.
 * @param goOn called then
 * @returns what takes the warning away
 */
export function openWarning(dialog: HTMLDialogElement, goOn: () => void): () => void {
  const before = document.activeElement;
  let isTakenAway = false;
  const close = () => dialog.close();
  dialog.querySelector('button')?.addEventListener('click', close, { once: true });
  dialog.addEventListener(
    'close',
    () => {
      if (isTakenAway) return;
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      goOn();
    },
    { once: true },
  );
  dialog.showModal();
  return () => {
    isTakenAway = true;
    close();
  };
}
