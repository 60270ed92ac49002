/** How what floats is placed. */
const FLOATING = ['fixed', 'sticky'];

/** What asks for something first calls itself so. */
const ASKING = '[role=dialog], [role=alertdialog], [aria-modal=true], dialog';

/** What has these is the page itself, however it is laid out. */
const CONTENT = 'main, [role=main], article, h1, nav, footer';

/** What has none of these is looked at only: a picture behind the page. */
const PRESSED = 'a, button, input, select, textarea, iframe, [role=button], [tabindex]';

/** How far up it may stand above something, as a part of the window. */
const MOST_LIFT = 0.6;

const GAP = 12;

/** A page that moves all the time is not looked at oftener, in milliseconds. */
const SELDOM = 400;

/** What floats above a page, and holds an element. */
function floatingAround(element: Element): Element | null {
  let floating: Element | null = null;
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    if (each.matches('html, body')) break;
    if (FLOATING.includes(getComputedStyle(each).position)) floating = each;
  }
  return floating;
}

/** Whether something of a kind is seen in an element; what is closed, or hidden, is not. */
function has(element: Element, selector: string): boolean {
  const all = element.matches(selector) ? [element] : [...element.querySelectorAll(selector)];
  return all.some((each) => each.getClientRects().length > 0);
}

/** Whether the page shows something over which nothing else can be reached; older engines cannot say it. */
function isShut(): boolean {
  try {
    return document.querySelector('dialog:modal') !== null;
  } catch {
    return false;
  }
}

/** Whether something is not to be covered: the page as a whole floats in some, and what is behind it in others. */
function isInTheWay(element: Element): boolean {
  return has(element, ASKING) || (has(element, PRESSED) && !has(element, CONTENT));
}

/** What floats where something stands. @param place where it stands when nothing is in its way */
function floatingAt({ left, right, top, bottom }: DOMRect, host: Element): ReadonlySet<Element> {
  const [middle, centre] = [(left + right) / 2, (top + bottom) / 2];
  const points = [
    [middle, centre],
    ...[left + 2, right - 2].flatMap((x) => [top + 2, bottom - 2].map((y) => [x, y] as const)),
  ] as const;
  const found = new Set<Element>();
  for (const [x, y] of points) {
    for (const element of document.elementsFromPoint(x, y)) {
      const floating = element === host ? null : floatingAround(element);
      if (floating !== null && isInTheWay(floating)) found.add(floating);
    }
  }
  return found;
}

/**
 * Lets a button make way: it stands above what floats at its place, and is not there where that leaves no room. A
 * guest covers nothing that it was not asked to.
 * @param button fixed at the lower edge
 * @param host holds it, as the page sees it
 * @returns looks whether something is in the way now: where the button comes back
 */
export function makeWay(button: HTMLElement, host: Element): () => void {
  let lift = 0;
  function look(): void {
    if (button.hidden || !host.isConnected) return;
    const { x, y, width, height } = button.getBoundingClientRect();
    const all = [...floatingAt(new DOMRect(x, y + lift, width, height), host)];
    const tops = all.map((each) => each.getBoundingClientRect().top);
    const wanted = Math.max(0, ...tops.map((top) => y + lift + height + GAP - top));
    const fits = wanted <= window.innerHeight * MOST_LIFT && !isShut();
    lift = fits ? wanted : 0;
    button.style.transform = lift > 0 ? `translateY(-${lift}px)` : '';
    button.style.visibility = fits ? '' : 'hidden';
  }

  let isDue = false;
  function lookSoon(): void {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      look();
    }, SELDOM);
  }

  const changes = { childList: true, subtree: true, attributes: true } as const;
  const attributeFilter = ['class', 'style', 'hidden', 'open'];
  new MutationObserver(lookSoon).observe(document.documentElement, { ...changes, attributeFilter });
  for (const event of ['resize', 'scroll', 'load', 'transitionend', 'animationend'])
    window.addEventListener(event, lookSoon, { passive: true, capture: true });
  look();
  return look;
}
