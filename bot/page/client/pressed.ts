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

/**
 * One press, one step: the second of a double click, and what a key that is held presses, come to nothing,
 * whatever stands there by then.
 */
export function pressOnce(form: HTMLFormElement): void {
  let last = { time: Number.NEGATIVE_INFINITY, x: 0, y: 0 };
  form.addEventListener(
    'click',
    (event) => {
      const { target, detail, timeStamp, clientX, clientY } = event;
      if (!(target instanceof Element) || target.closest('button') === null) return;
      // A key has no place, and no count.
      if (detail === 0) return;
      const isNear = Math.hypot(clientX - last.x, clientY - last.y) < NEAR;
      const isSecond = isNear && timeStamp - last.time < TWICE;
      if (isSecond) {
        event.preventDefault();
        event.stopPropagation();
      } else last = { time: timeStamp, x: clientX, y: clientY };
    },
    true,
  );
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
  });
}
