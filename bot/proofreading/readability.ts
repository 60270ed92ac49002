import { PLACEHOLDER, TERM_REFERENCE } from '../i18n/terms.ts';
import type { MaskTerms } from './german-terms.ts';

/** How easily texts are read: short sentences, short words. */
export interface Readability {
  readonly wordsPerSentence: number;
  /** Words per sentence plus the share of words of more than six letters, in percent (Björnsson). */
  readonly lix: number;
}

/** A letter stands for what is no word of the text: a term, a placeholder, a paragraph. */
const MASK = 'x';

/** Without terms and citations: they are what they are, and stand on the papers. */
function plainPart(text: string, maskTerms: MaskTerms): string {
  return maskTerms(text)
    .text.replaceAll('\u25A1', MASK)
    .replaceAll(TERM_REFERENCE, MASK)
    .replaceAll(PLACEHOLDER, MASK)
    .replaceAll(/§+\u00A0[\d\p{L}]+(?:[ ,–]+(?:Abs\.|Satz|\d)[\d\p{L}]*)*/gu, MASK)
    .replaceAll(/(\p{L})\. ?(?=\d)/gu, '$1 ');
}

/**
 * Measures some texts together.
 * @param maskTerms finds the legal terms in them, which are what they are
 */
export function readability(texts: readonly string[], maskTerms: MaskTerms): Readability {
  const plain = texts.map((text) => plainPart(text, maskTerms));
  const sentences = plain.flatMap((text) =>
    text.split(/[.!?:;\n።፤؟؛]+/).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence)),
  );
  const words = plain.flatMap((text) => text.match(/[\p{L}\p{M}\p{N}'’\u200C-]+/gu) ?? []);
  const long = words.filter((word) => word.length > 6);
  const wordsPerSentence = words.length / sentences.length;
  return { wordsPerSentence, lix: wordsPerSentence + (100 * long.length) / words.length };
}

/** Whether a text is for people who are no professionals. */
export function isPlain(key: string): boolean {
  return !key.endsWith('_fachkraft') && !key.startsWith('errors.');
}
