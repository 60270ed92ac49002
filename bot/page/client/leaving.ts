import type { Turn } from '../../../dialogs/index.ts';
import { speakersOf } from '../../render/spoken.ts';
import type { Host } from '../host.ts';

/** The key, as keyboards have it. */
const KEY = 'Shift';

/** How often, and within how many milliseconds, the key is pressed. */
const TIMES = 3;
const WITHIN = 2000;

/** The link that leads away. */
const way = () => document.querySelector<HTMLAnchorElement>('a.leave');

/** Puts an address in place of all that is seen: of the page around a frame, too, where the frame may. */
function replaceAll(href: string): void {
  try {
    (window.top ?? window).location.replace(href);
  } catch {
    location.replace(href);
  }
}

/** Says at the link that there is a key, too. */
export function tellKey(turn: Turn, { i18n }: Pick<Host, 'i18n'>): void {
  const [{ say }] = speakersOf(turn, i18n);
  const link = way();
  if (link !== null) link.title = say('page', 'leaveKey', { key: KEY });
}

/**
 * "Leave quickly": by the link, or by Shift three times and nothing between. Not by Escape: whoever reads with
 * the ears presses that often, and would lose everything. What was shown goes at once, whatever the network
 * does; the address takes the place of this one.
 * @param forget forgets what the tab keeps
 * @returns whether somebody is leaving: nothing is shown or kept any more
 */
export function letLeave(forget: () => void): () => boolean {
  let hasLeft = false;
  const presses: number[] = [];

  function leave(): void {
    const link = way();
    if (link === null) return;
    const { href } = link;
    hasLeft = true;
    forget();
    window.speechSynthesis?.cancel();
    document.title = '\u00A0';
    document.body.replaceChildren();
    replaceAll(href);
  }

  document.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest('a.leave') === null) return;
    event.preventDefault();
    leave();
  });
  // Shift with another key changes the keyboard's language, and with a click what is marked.
  document.addEventListener('pointerdown', () => {
    presses.length = 0;
  });
  document.addEventListener('keydown', ({ key, repeat, timeStamp, altKey, ctrlKey, metaKey }) => {
    if (repeat) return;
    if (key !== KEY || altKey || ctrlKey || metaKey) presses.length = 0;
    else presses.push(timeStamp);
    const first = presses.at(-TIMES);
    if (first !== undefined && timeStamp - first < WITHIN) leave();
  });
  // Somebody who comes back by the button of the browser finds a page that begins.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && hasLeft) location.reload();
  });
  return () => hasLeft;
}
