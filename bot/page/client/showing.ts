import { speakersOf } from '../../render/spoken.ts';
import type { Host } from '../host.ts';
import type { Answered } from '../respond.ts';
import { titleOf } from '../view/document.ts';
import { footerView } from '../view/footer.ts';
import { headerView } from '../view/header.ts';
import { mainView } from '../view/main.ts';

/** Makes what shows turns: the same views as a server sends, each put in place where there is something new in it. */
export function createShow(host: Host): (answered: Answered) => void {
  const views = { header: headerView, main: mainView, footer: footerView } as const;
  const shown = new Map<string, string>();
  return (answered) => {
    const [{ writing }] = speakersOf(answered, host.i18n);
    Object.assign(document.documentElement, { lang: writing.code, dir: writing.dir });
    document.title = titleOf(answered, host);
    for (const [name, view] of Object.entries(views)) {
      const made = String(view(answered, host));
      const there = document.querySelector(`#lotse > ${name}`);
      // What was asked is answered by something new, even where it reads the same.
      if (there === null || (name !== 'main' && shown.get(name) === made)) continue;
      shown.set(name, made);
      const fresh = document.createElement(name);
      if (there.id !== '') fresh.id = there.id;
      fresh.innerHTML = made;
      there.replaceWith(fresh);
    }
  };
}

/** What can be new on the page, what matters most first: what was wrong, what was asked for, the verdict, the question. */
const ALWAYS = ['.errors', '.note > summary', '#verdict', '#question'];
const SAME_STEP = ['.errors', '.said', '.note > summary', '.explain [open] summary', ...ALWAYS];

/** How much of the top of the window is covered by what stays there, in pixels. */
function covered(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
}

function isInView({ top, bottom }: DOMRect): boolean {
  return top >= covered() && bottom <= window.innerHeight;
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
  scrollTo(fits ? turn : (place.closest('section, article, .note') ?? place));
}
