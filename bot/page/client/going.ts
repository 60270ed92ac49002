/** What can be new on the page, what matters most first: what was wrong, what was asked for, the verdict, the question. */
const ALWAYS = ['.errors', '.note > summary', '#verdict', '#question'];
const SAME_STEP = ['.errors', '.said', '.note > summary', '.explain [open] summary', ...ALWAYS];

/** What can be answered, piece by piece, but for what waits in the help; so many of them show how it goes on. */
const ANSWERS = '.question > :is(ul, ol, .typing) > :is(li, .field)';
const BEGINNING = 2;

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

/** How much of the top of the window is covered by what stays there, in pixels. */
function covered(): number {
  const header = document.querySelector<HTMLElement>('#lotse > header');
  if (header === null || getComputedStyle(header).position !== 'sticky') return 0;
  return header.offsetHeight;
}

/** Where something begins and ends on the page. */
function placeOf(part: Element) {
  const { top, bottom } = part.getBoundingClientRect();
  return { top: top + scrollY, bottom: bottom + scrollY };
}

/** Where it ends what is to be seen at once: what explains with all of it, what asks with the beginning of its answers. */
function endOf(part: Element): number {
  const whole = part.closest('details, .answer');
  const beginning = all(ANSWERS).slice(0, BEGINNING).at(-1);
  return Math.max(placeOf(whole ?? beginning ?? part).bottom, placeOf(part).bottom);
}

/**
 * Shows a part of the page, with what is said before it where there is room for both. It is scrolled no further than
 * that takes, so that what leads back stays in sight; and never past where the part begins.
 */
function show(part: Element): void {
  const end = endOf(part);
  const top = covered();
  const room = innerHeight - top;
  const wider = [...all('#turn .said'), part.closest('section, article')].flatMap((each) =>
    each === null ? [] : [placeOf(each).top],
  );
  const begin = wider.find((each) => end - each <= room) ?? placeOf(part).top;
  // Above the top of the page there is nothing to scroll to.
  scrollTo(0, Math.min(end - innerHeight, begin - top));
}

/** Goes to what was typed, and marks it: what is typed next takes its place. */
function goToField(field: HTMLInputElement): void {
  field.focus({ preventScroll: true });
  field.select();
  show(field);
}

/**
 * What was wrong is said once. Where somebody types at a desk, and sees the question and the field at once, it is said
 * beside the field, which is gone to; else above, where it leads to the field: a phone would open its keyboard.
 * @returns whether the field was gone to
 */
function mend(errors: HTMLElement): boolean {
  const field = document.querySelector<HTMLInputElement>('#text');
  const question = document.querySelector('#question');
  if (field === null) return false;
  errors.addEventListener('click', (event) => {
    event.preventDefault();
    goToField(field);
  });
  if (question === null || !matchMedia('(pointer: fine)').matches) return false;
  // What is said beside the field is there once nothing is said above.
  errors.hidden = true;
  const height = placeOf(field).bottom - placeOf(question).top;
  errors.hidden = height <= innerHeight - covered();
  if (errors.hidden) goToField(field);
  return errors.hidden;
}

/**
 * Goes to what is new, and shows it; to the field for texts only to mend what was typed there.
 * @param isSameStep whether something was said beside the question, which is none the newer for it
 */
export function goToNew(isSameStep: boolean): void {
  const [place] = (isSameStep ? SAME_STEP : ALWAYS).flatMap(all);
  if (place === undefined || (place.matches('.errors') && mend(place))) return;
  if (place.tabIndex < 0) place.tabIndex = -1;
  // What has no name is not read where it is gone to: all that is said is its name.
  if (place.matches('.said')) {
    place.id = 'said';
    place.setAttribute('role', 'group');
    place.setAttribute('aria-labelledby', 'said');
  }
  // Who is in the page around this one stays there.
  if (document.hasFocus()) place.focus({ preventScroll: true });
  show(place);
}
