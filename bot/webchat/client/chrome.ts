import type { PageWords } from './settings.ts';

/** A word of the page, by its name. */
export type Word = {
  [Name in keyof PageWords]: PageWords[Name] extends string ? Name : never;
}[keyof PageWords];

/** An element that the page always has. */
export function element<E extends HTMLElement = HTMLElement>(id: string): E | null {
  return document.getElementById(id) as E | null;
}

function wordOf(words: PageWords, name: string | undefined): string {
  return String(words[name as Word] ?? '');
}

/** Puts the page around the chat into another language. */
export function speak(words: PageWords): void {
  document.documentElement.lang = words.code;
  document.documentElement.dir = words.dir;
  document.title = words.title;
  for (const each of document.querySelectorAll<HTMLElement>('[data-word]'))
    each.textContent = wordOf(words, each.dataset['word']);
  for (const each of document.querySelectorAll<HTMLElement>('[data-label]'))
    each.ariaLabel = wordOf(words, each.dataset['label']);
  const menu = element<HTMLSelectElement>('language');
  if (menu !== null) menu.value = words.code;
}

/** Says something of the page's own in one of its places; nothing any more with `null`. */
function say(place: HTMLElement | null, words: PageWords, name: Word | null): void {
  if (place === null) return;
  if (name === null) {
    delete place.dataset['word'];
    place.textContent = '';
    return;
  }
  place.dataset['word'] = name;
  const text = wordOf(words, name);
  if (place.textContent !== text) place.textContent = text;
}

/** Says how the connection is, or why something was not taken; nothing any more with `null`. */
export function tell(words: PageWords, name: Word | null): void {
  say(element('notice'), words, name);
}

/** Which of them is said now. */
export function notice(): string | undefined {
  return element('notice')?.dataset['word'];
}

/**
 * Says why there is no conversation, and goes there: nothing else can be done.
 * @param why `null` where there is one
 */
export function showEnd(words: PageWords, why: 'ended' | 'lost' | 'busy' | null): void {
  const ended = element('ended');
  if (ended === null) return;
  ended.hidden = why === null;
  say(element('why'), words, why);
  // Who is in the page around this one, or elsewhere, stays there.
  if (why !== null && document.hasFocus()) element('again')?.focus();
}
