import { readLocale } from './texts.ts';

/**
 * The legal terms of a language by id, in its own words; a form of inflection has a key of its own
 * (`duldung_gen`). The German list is the source: it holds what stands on papers, letters and doors.
 */
export type TermList = Readonly<Record<string, string>>;

/**
 * How a text refers to a term: translated with the German beside it (`t`), translated (`w`), German
 * alone (`g`); `T` and `W` begin a sentence.
 */
export type TermForm = 't' | 'w' | 'g' | 'T' | 'W';

/** What texts refer to, by form and key, as `{{t.duldung}}` does. */
export type TermParams = Readonly<Record<TermForm, TermList>>;

/** A reference to a term in a text. */
export const TERM_REFERENCE = /\{\{([twgTW])\.([\w-]+)\}\}/g;

/** The id of a term that a key names in one of its forms. */
export function termIdOf(key: string): string {
  return key.split('_')[0] as string;
}

/** The list of a language as it stands in its file. */
export function termsOf(language: string): TermList {
  return readLocale(`${language}/terms`) as TermList;
}

const GERMAN = termsOf('de');

/**
 * A text with its terms filled in, without the German beside them.
 * @param language the code of the language that it is in
 */
export function withTerms(text: string, language: string): string {
  const own = termsOf(language);
  return text.replaceAll(TERM_REFERENCE, (_, form, key) =>
    String((form === 'g' ? GERMAN : own)[key] ?? ''),
  );
}

/** German needs no German beside it, and what is the same word in both is not said twice. */
function withGerman(language: string, word: string, german: string): string {
  const isGerman = language.split('-')[0] === 'de';
  return isGerman || word.includes(german) ? word : `${word} (${german})`;
}

/** Makes the references that begin a sentence capital: which ones do is seen in the text. */
export function withCapitals(text: string): string {
  const opening = /(^|[.!?]\s+|\n)\{\{([tw])\./g;
  return text.replaceAll(opening, (_, before, form) => `${before}{{${form.toUpperCase()}.`);
}

/**
 * What the texts of a language can refer to.
 * @param language the code of a language that has a list of terms
 * @param intl what `Intl` knows it by
 */
export function termParams(language: string, intl: string): TermParams {
  const own = Object.entries(termsOf(language));
  const germanOf = (key: string) => GERMAN[termIdOf(key)] ?? '';
  const capital = (word: string) => word.charAt(0).toLocaleUpperCase(intl) + word.slice(1);
  const list = (form: (key: string, word: string) => string) =>
    Object.fromEntries(own.map(([key, word]) => [key, form(key, word)]));
  const beside = (key: string, word: string) => withGerman(language, word, germanOf(key));
  return {
    t: list(beside),
    w: list((_, word) => word),
    g: GERMAN,
    T: list((key, word) => capital(beside(key, word))),
    W: list((_, word) => capital(word)),
  };
}
