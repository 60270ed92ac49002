import { fold } from './fold.ts';

/** Puts words for their short forms in a folded text. */
export type Expander = (folded: string) => string;

/**
 * Makes the expander. A full stop that belongs to a short form is taken with it, so that it ends no
 * clause: "Whg. i. d. Stadt".
 * @param words what short forms stand for; one that ends in a full stop is never written without
 */
export function createExpander(words: Readonly<Record<string, string>>): Expander {
  const all = new Map(Object.entries(words).map(([short, word]) => [fold(short), fold(word)]));
  const keyOf = (short: string) => short.replaceAll(/[\s.]/g, '');
  const byKey = new Map([...all].map(([short, word]) => [keyOf(short), word]));
  const forms = [...all.keys()]
    .sort((a, b) => b.length - a.length)
    .map((short) => short.replaceAll('.', '\\.').replaceAll(' ', '\\s?'))
    .map((form) => (form.endsWith('.') ? form : `${form}(?![\\p{L}\\p{N}])\\.?`));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}§])(?:${forms.join('|')})`, 'gu');
  return (folded) => folded.replaceAll(pattern, (short) => `${byKey.get(keyOf(short))} `);
}
