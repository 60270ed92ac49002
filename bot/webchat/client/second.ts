import { element } from './chrome.ts';
import type { Offered, PageWords } from './settings.ts';

/** German is always one of two languages: it is what the papers say. */
const GERMAN = 'de';

function option(value: string, text: string, lang: string, dir: string): HTMLOptionElement {
  return Object.assign(document.createElement('option'), { value, text, lang, dir });
}

/**
 * Offers the languages that can stand beside the one spoken, and shows which one does.
 * @param second its code, `null` where none stands there
 */
export function offerSecond(
  all: readonly Offered[],
  spoken: PageWords,
  second: string | null,
): void {
  const menu = element<HTMLSelectElement>('second');
  if (menu === null) return;
  const isGerman = spoken.code === GERMAN;
  const others = all.filter(({ code }) => (isGerman ? code !== GERMAN : code === GERMAN));
  menu.replaceChildren(
    option('', spoken.secondNone, spoken.code, spoken.dir),
    ...others.map(({ code, name, dir }) => option(code, name, code, dir)),
  );
  menu.value = second ?? '';
}
