import type { Host } from '../host.ts';
import type { Answered } from '../respond.ts';
import { documentView } from '../view/document.ts';

/** What of the page is replaced, where there is something new in it. */
const PARTS = ['#lotse > header', '#main', '#lotse > footer'];

/** A page on the device has loaded its files already. */
const LOADED = { style: '', icon: '', settings: null, scripts: [] };

/** Makes what shows turns: the same page as a server sends, put in place of the one that is there. */
export function createShow(host: Host): (answered: Answered) => void {
  const parser = new DOMParser();
  const shown = new Map<string, string>();
  return (answered) => {
    const page = parser.parseFromString(String(documentView(answered, host, LOADED)), 'text/html');
    const { lang, dir } = page.documentElement;
    Object.assign(document.documentElement, { lang, dir });
    document.title = page.title;
    for (const part of PARTS) {
      const made = page.querySelector(part);
      const there = document.querySelector(part);
      if (made === null || there === null) continue;
      const isSame = part !== '#main' && shown.get(part) === made.outerHTML;
      shown.set(part, made.outerHTML);
      if (!isSame) there.replaceWith(document.adoptNode(made));
    }
  };
}

/** What can be new on the page, what matters most first: what was wrong, what was asked for, the verdict, the question. */
const ALWAYS = ['.errors', '.note:not(.printed)', '#verdict', '#question'];
const SAME_STEP = ['.errors', '.said', '.note:not(.printed)', '.explain [open] summary', ...ALWAYS];

function isInView({ top, bottom }: DOMRect): boolean {
  return top >= 0 && bottom <= window.innerHeight;
}

/** Shows a part of the page: the whole of it where it fits, else its beginning. */
function scrollTo(part: Element): void {
  const place = part.getBoundingClientRect();
  if (isInView(place)) return;
  part.scrollIntoView({ block: place.height <= window.innerHeight ? 'nearest' : 'start' });
}

/**
 * Goes to what is new, and shows it; never to the field for texts: a phone would open its keyboard.
 * @param isSameStep whether something was said beside the question, which is none the newer for it
 */
export function goToNew(isSameStep: boolean): void {
  const [place] = (isSameStep ? SAME_STEP : ALWAYS).flatMap((each) => [
    ...document.querySelectorAll<HTMLElement>(each),
  ]);
  if (place === undefined) return;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  const turn = document.querySelector('#turn');
  const fits = turn !== null && turn.clientHeight <= window.innerHeight;
  scrollTo(fits ? turn : (place.closest('section, article') ?? place));
}
