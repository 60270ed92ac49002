import { createI18n } from '../i18n/i18n.ts';
import { lexiconWords } from '../i18n/lexicon-words.ts';
import { createLexicons } from '../i18n/lexicons.ts';
import { type Locales, saidIn } from '../i18n/locales.ts';
import type { Lexicons } from '../i18n/prepared.ts';
import type { I18n } from '../i18n/speaker.ts';
import { type Lost, readLocales } from './load.ts';

/** All that a program speaks with and understands. */
export interface Speech extends Lexicons {
  readonly i18n: I18n;
  /** The words themselves, for what reads them otherwise: the page, and whoever proofreads. */
  readonly locales: Locales;
  /** The languages that cannot be offered, and why. */
  readonly lost: readonly Lost[];
}

/**
 * Loads the words, once and at the start. Decided here: where they are, which files a language has to
 * have, and what is done where one is missing. In come the files of `locales`, out goes what speaks and
 * understands; whatever uses it is handed it and reads no file.
 * @param folder where the words are; those of the product where not given
 * @throws {LocaleError} where nothing can be said without what is missing
 */
export function loadSpeech(folder?: string): Speech {
  const { locales, lost } = readLocales(folder);
  const i18n = createI18n(locales.languages, locales.words.de.terms);
  for (const { code } of locales.languages) i18n.add(code, saidIn(locales, code));
  return { i18n, ...createLexicons(lexiconWords(locales)), locales, lost };
}
