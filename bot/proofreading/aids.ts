import { type Locales, localeIn } from '../i18n/locales.ts';
import { bareTerms, filled, type TermList } from '../i18n/terms.ts';
import type { Lengths } from '../words/load.ts';
import { createMaskTerms, type MaskTerms } from './german-terms.ts';
import { createShown, type Shown } from './shown.ts';

/** What is looked up while texts are read. */
export interface Aids {
  readonly termsOf: (language: string) => TermList;
  /** A text with its terms filled in, without the German beside them. */
  readonly withTerms: (text: string, language: string) => string;
  /** A text with all that is put into it, as it is shown. */
  readonly shown: Shown;
  /** Finds the legal terms of a German text. */
  readonly maskTerms: MaskTerms;
  readonly lengths: Lengths;
}

/** @param lengths reasons for texts that are much longer or shorter than the German ones */
export function createAids(locales: Locales, lengths: Lengths): Aids {
  const german = locales.words.de.terms;
  const termsOf = (language: string) => localeIn(locales, language).terms;
  return {
    termsOf,
    withTerms: (text, language) => filled(text, bareTerms(termsOf(language), german)),
    shown: createShown(locales),
    maskTerms: createMaskTerms(german),
    lengths,
  };
}
