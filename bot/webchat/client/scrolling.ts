import { element } from './chrome.ts';

/** How much of the answers is seen below a question at least, in pixels: so that they are known to be there. */
const PEEK = 56;

/** How high the line is that says that there are more of them, in pixels. */
const MORE = 28;

/** What is left free above what is gone to, in pixels. */
const FREE = 8;

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(`#chat ${selector}`)];

const articles = () => all('.webchat__basic-transcript__activity');
const options = () => all('.webchat__suggested-action');

/** Where the window shows the conversation: below what stays at its top, above what stays at its foot. */
function view() {
  const top = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
  const [box] = all('.webchat__send-box__main');
  return { top, bottom: window.innerHeight - (box?.offsetHeight ?? 0) };
}

/** Where somebody last said something: from there on it is read. */
function lastTurn(): HTMLElement | undefined {
  const said = articles();
  return said.findLast((each) => each.querySelector('.webchat__bubble--from-user')) ?? said[0];
}

/** Shows the last turn from its beginning, and its question whole, with what can be answered below it. */
function place(): void {
  const question = articles().at(-1)?.getBoundingClientRect();
  const turn = lastTurn()?.getBoundingClientRect();
  if (question === undefined || turn === undefined) return;
  const { top, bottom } = view();
  const peek = options().length > 0 ? PEEK + MORE : 0;
  const wanted = Math.max(turn.top - top - FREE, question.bottom + peek - bottom);
  window.scrollBy(0, Math.min(wanted, question.top - top - FREE));
}

/** Says that there are more answers below what is seen, where there are; below a verdict there is no answer. */
function pointDown(isOver: boolean): void {
  const more = element('more');
  const last = options().at(-1);
  if (more === null) return;
  const hasMore = last !== undefined && last.getBoundingClientRect().bottom > view().bottom + FREE;
  more.hidden = isOver || !hasMore;
}

/** What stands there: it is gone to when it is another one. */
function standing(): string {
  return [articles().length, ...options().map((each) => each.textContent)].join('\n');
}

/**
 * Scrolls to what is new whenever something is, and points to what is below.
 * @param isOver whether there is a verdict, and no question
 */
export function keepInView(isOver: () => boolean): void {
  let stood = '';
  let isAsked = false;
  let hasMoved = false;
  let placedAt = 0;
  const look = () => {
    isAsked = false;
    const stands = standing();
    // Who has scrolled meanwhile reads something else.
    const isAway = Math.abs(window.scrollY - placedAt) > 1;
    if (stands !== stood || (hasMoved && !isAway)) {
      place();
      placedAt = window.scrollY;
    }
    stood = stands;
    hasMoved = false;
    pointDown(isOver());
  };
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(look);
  };
  const anew = () => {
    hasMoved = true;
    ask();
  };
  const main = document.querySelector('main');
  if (main !== null) new MutationObserver(ask).observe(main, { childList: true, subtree: true });
  // A drawing has no height before it is loaded.
  main?.addEventListener('load', anew, true);
  window.addEventListener('scroll', ask, { passive: true });
  window.addEventListener('resize', anew);
  element('more')?.addEventListener('click', () => {
    const { top, bottom } = view();
    window.scrollBy({ top: (bottom - top) * (2 / 3) });
  });
}
