import { FIELDS, type Fields } from '../fields.ts';

/** What a form would send if this button had been pressed: each field once. */
export function fieldsOf(form: HTMLFormElement, button: HTMLElement | null): Fields {
  const data = new FormData(form);
  if (button instanceof HTMLButtonElement && button.name !== '')
    data.set(button.name, button.value);
  const entries = FIELDS.flatMap((name) => {
    const value = data.get(name);
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return Object.fromEntries(entries);
}

/** Sends a form off as though there were no script, with what its button says. */
export function sendOff(form: HTMLFormElement, { choose, command }: Fields): void {
  for (const [name, value] of Object.entries({ choose, command })) {
    if (value === undefined) continue;
    const input = Object.assign(document.createElement('input'), { type: 'hidden', name, value });
    form.append(input);
  }
  form.submit();
}

/** How long and how near a press counts as another press of the same button, in milliseconds and pixels. */
const TWICE = 400;
const NEAR = 24;

/** A press of a button, and where the button was then. */
interface Press {
  readonly button: Element;
  readonly place: DOMRect;
  readonly event: MouseEvent;
}

/** Whether a press is the second of a double one: another button that is there beside the first is pressed for itself. */
function isSecond({ button, place, event: before }: Press, pressed: Element, event: MouseEvent) {
  const { clientX: x, clientY: y } = event;
  const isNear = Math.hypot(x - before.clientX, y - before.clientY) < NEAR;
  if (!isNear || event.timeStamp - before.timeStamp >= TWICE) return false;
  if (button.isConnected) return button === pressed;
  return x >= place.left && x <= place.right && y >= place.top && y <= place.bottom;
}

/**
 * One press, one step: the second of a double click, and what a key that is held presses, come to nothing,
 * whatever stands there by then.
 */
export function pressOnce(form: HTMLFormElement): void {
  let last: Press | null = null;
  form.addEventListener(
    'click',
    (event) => {
      const { target, detail } = event;
      const button = target instanceof Element ? target.closest('button') : null;
      // A key has no place, and no count.
      if (button === null || detail === 0) return;
      if (last !== null && isSecond(last, button, event)) {
        event.preventDefault();
        event.stopPropagation();
      } else last = { button, place: button.getBoundingClientRect(), event };
    },
    true,
  );
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
  });
}
