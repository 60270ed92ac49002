import type { TermList } from '../i18n/terms.ts';

/** A German word in any of its endings: adjectives end anew, nouns may have an ending more. */
function inflected(word: string): string {
  if (/^[A-ZÄÖÜ]/.test(word)) return `${word}(?:e?s|e|en|n|er|ern)?`;
  return `${word.replace(/e[rsn]?$/, '')}(?:e[rnsm]?)?`;
}

/** A German text whose legal terms are masked, and which they are. */
export interface Masked {
  readonly text: string;
  readonly ids: ReadonlySet<string>;
}

/** Finds the legal terms of a German text, the longest first, in any of their endings. */
export type MaskTerms = (german: string) => Masked;

/** @param terms the German list */
export function createMaskTerms(terms: TermList): MaskTerms {
  const patterns = Object.entries(terms)
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([id, term]) => {
      const words = term.split(' ').map(inflected).join(' ');
      return { id, pattern: new RegExp(`(?<![\\p{L}-])${words}(?![\\p{L}-])`, 'gu') };
    });
  return (german) => {
    const ids = new Set<string>();
    const text = patterns.reduce(
      (rest, { id, pattern }) =>
        rest.replaceAll(pattern, () => {
          ids.add(id);
          return '\u25A1';
        }),
      german,
    );
    return { text, ids };
  };
}
