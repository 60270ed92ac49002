import type { PageWords } from './settings.ts';

/** An element that the page always has. */
export function element<E extends HTMLElement = HTMLElement>(id: string): E | null {
  return document.getElementById(id) as E | null;
}

/** Puts the page around the chat into another language. */
export function speak(words: PageWords): void {
  document.documentElement.lang = words.code;
  document.documentElement.dir = words.dir;
  document.title = words.title;
  for (const each of document.querySelectorAll<HTMLElement>('[data-word]'))
    each.textContent = String(words[each.dataset['word'] as keyof PageWords] ?? '');
  for (const each of document.querySelectorAll<HTMLElement>('[data-label]'))
    each.ariaLabel = String(words[each.dataset['label'] as keyof PageWords] ?? '');
  const menu = element<HTMLSelectElement>('language');
  if (menu !== null) menu.value = words.code;
}

/** Shows or hides one of the page's notices. */
export function show(id: 'ended' | 'offline', isShown: boolean): void {
  const notice = element(id);
  if (notice !== null) notice.hidden = !isShown;
}

/**
 * Shows why there is no conversation: it was forgotten, or there is no room for one.
 * @param why `null` where there is one
 */
export function showEnd(why: 'ended' | 'busy' | null, text = ''): void {
  const told = element('why');
  if (why !== null && told !== null) {
    told.dataset['word'] = why;
    told.textContent = text;
  }
  show('ended', why !== null);
}
