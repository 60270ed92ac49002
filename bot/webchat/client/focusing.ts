const OPTION = '#chat .webchat__suggested-action';

/** Whoever answers by keys goes on by keys: Web Chat takes them to the box, and the answers stand before that. */
export function keepAtOptions(): void {
  let pressed: Element | null = null;
  document.addEventListener(
    'click',
    ({ detail, target }) => {
      const option = (target as Element).closest(OPTION);
      // A press by a key is a click that counts none.
      pressed = detail === 0 ? option : null;
    },
    true,
  );
  const look = () => {
    const first = document.querySelector<HTMLElement>(OPTION);
    if (pressed === null || first === null || pressed.isConnected) return;
    pressed = null;
    const isMeanwhileElsewhere = document.activeElement?.closest('header, footer') != null;
    if (!isMeanwhileElsewhere) first.focus({ preventScroll: true });
  };
  const main = document.querySelector('main');
  if (main !== null) new MutationObserver(look).observe(main, { childList: true, subtree: true });
}
