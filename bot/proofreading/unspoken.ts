import type { Language } from '../i18n/language.ts';
import { PLACEHOLDER, TERM_REFERENCE } from '../i18n/terms.ts';

/** Small words that hardly another language has: two of them betray a text left as it was. */
const SMALL_WORDS: Readonly<Record<'de' | 'en', readonly string[]>> = {
  de: ['der', 'die', 'das', 'und', 'ist', 'nicht', 'eine', 'einen', 'wird', 'sind', 'oder', 'dem'],
  en: ['the', 'and', 'is', 'not', 'you', 'your', 'this', 'that', 'are', 'with'],
};

/** What is not said in any language: references, placeholders, what stands in quotes. */
function spokenPart(text: string): string {
  return text
    .replaceAll(TERM_REFERENCE, ' ')
    .replaceAll(PLACEHOLDER, ' ')
    .replaceAll(/„[^“”]*[“”]|“[^”]*”|«[^»]*»|"[^"]*"|‹[^›]*›/g, ' ');
}

function all(pattern: RegExp, text: string): readonly string[] {
  return text.match(pattern) ?? [];
}

const lettersIn = (text: string) => all(/[\p{L}\p{M}]+/gu, text);
const latinWordsOf = (text: string) => all(/\p{Script=Latin}[\p{Script=Latin}\d_]*/gu, text);

/** The longest run of Latin words, and those that the German text does not have. */
function inOtherScript(text: string, german: string): readonly string[] {
  const known = new Set(latinWordsOf(german));
  const strange = latinWordsOf(text).filter((word) => !known.has(word));
  const sentences = all(/(?:\p{Script=Latin}+[ ,]+){4,}/gu, text).filter((run) =>
    SMALL_WORDS.de.some((small) => lettersIn(run.toLowerCase()).includes(small)),
  );
  return [...strange, ...sentences];
}

/**
 * What of a text is left in another language by mistake.
 * @returns the words that betray it
 */
export function unspoken(
  text: string,
  german: string,
  { code, script }: Language,
): readonly string[] {
  const spoken = spokenPart(text);
  const letters = new RegExp(`\\p{Script=${script}}`, 'u');
  if (script !== 'Latin') {
    const silent = lettersIn(spoken).length > 0 && !letters.test(spoken);
    const isNames = lettersIn(spoken).every((word) => latinWordsOf(german).includes(word));
    return [...inOtherScript(spoken, german), ...(silent && !isNames ? [spoken.trim()] : [])];
  }
  const words = lettersIn(spoken.toLowerCase());
  const others = (['de', 'en'] as const).filter((each) => each !== code.split('-')[0]);
  const betraying = others
    .map((other) => words.filter((word) => SMALL_WORDS[other].includes(word)))
    .filter((found) => new Set(found).size > 1)
    .flat();
  const isCopy = code !== 'de-simple' && text === german && lettersIn(spoken).length > 2;
  return [...betraying, ...(isCopy ? ['='] : [])];
}
