import { element } from './chrome.ts';
import type { Part } from './pair.ts';

/** What is said aloud of a message: a verdict by its headline, all else as it is. */
function spokenOf(html: string): string {
  const whole = document.createElement('div');
  whole.innerHTML = html;
  return whole.querySelector('h1, h2')?.innerHTML ?? whole.innerHTML;
}

/**
 * Says a turn aloud: each part in its language, in place of the turn before.
 * @param messages each in one language or two
 */
export function sayAloud(
  messages: readonly (readonly Part[])[],
  renderMarkdown: (text: string) => string,
): void {
  const spoken = messages.flat().filter(({ text }) => text !== '');
  const said = spoken.map(({ lang, dir, text }) => {
    const place = document.createElement('div');
    // Of the server's own words, with everything else escaped.
    place.innerHTML = spokenOf(renderMarkdown(text));
    return Object.assign(place, { lang, dir });
  });
  element('aloud')?.replaceChildren(...said);
}
