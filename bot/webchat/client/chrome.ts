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
