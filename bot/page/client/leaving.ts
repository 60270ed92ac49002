import { forgetTab } from './course.ts';

/** How often, and within how many milliseconds, the key is pressed. */
const TIMES = 3;
const WITHIN = 2000;

/**
 * "Leave quickly": by the link, or by Shift three times and nothing between. Not by Escape: whoever reads with
 * the ears presses that often, and would lose everything. What was shown goes at once, whatever the network
 * does; the address takes the place of this one.
 */
export function letLeave(): void {
  let hasLeft = false;
  const presses: number[] = [];

  function leave(): void {
    const link = document.querySelector<HTMLAnchorElement>('a.leave');
    if (link === null) return;
    const { href } = link;
    hasLeft = true;
    forgetTab();
    window.speechSynthesis?.cancel();
    document.title = '\u00A0';
    document.body.replaceChildren();
    location.replace(href);
  }

  document.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest('a.leave') === null) return;
    event.preventDefault();
    leave();
  });
  document.addEventListener('keydown', ({ key, repeat, timeStamp }) => {
    if (repeat) return;
    if (key !== 'Shift') presses.length = 0;
    else presses.push(timeStamp);
    const first = presses.at(-TIMES);
    if (first !== undefined && timeStamp - first < WITHIN) leave();
  });
  // Somebody who comes back by the button of the browser finds a page that begins.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && hasLeft) location.reload();
  });
}
