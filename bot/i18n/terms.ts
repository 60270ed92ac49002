/**
 * The legal terms of a language by id, in its own words; a form of inflection has a key of its own
 * (`duldung_gen`). The German list is the source: it holds what stands on papers, letters and doors.
 */
export type TermList = Readonly<Record<string, string>>;

/**
 * How a text refers to a term: translated with the German beside it (`t`), translated (`w`), German
 * alone (`g`); `T`, `W` and `G` begin a sentence.
 */
export type TermForm = 't' | 'w' | 'g' | 'T' | 'W' | 'G';

/** The words of a reference. */
type Fill = (form: TermForm, key: string) => string;

/** A reference to a term in a text. */
export const TERM_REFERENCE = /\{\{([twgTWG])\.([\w-]+)\}\}/g;

/** A value that is put into a text and, where it is no mere word, how it is written. */
export const PLACEHOLDER = /\{\{(\w+(?:, \w+)?)\}\}/g;

/** The id of a term that a key names in one of its forms. */
export function termIdOf(key: string): string {
  return key.split('_')[0] as string;
}

/** A text with its references filled in. */
export function filled(text: string, fill: Fill): string {
  return text.replaceAll(TERM_REFERENCE, (_, form: TermForm, key: string) => fill(form, key));
}

/** Makes the references that begin a sentence capital: which ones do is seen in the text. */
export function withCapitals(text: string): string {
  const opening = /(^|[.!?]\s+|\n)\{\{([twg])\./g;
  return text.replaceAll(opening, (_, before, form) => `${before}{{${form.toUpperCase()}.`);
}

/** German needs no German beside it, and what is the same word in both is not said twice. */
function withGerman(language: string, word: string, german: string): string {
  const isGerman = language.split('-')[0] === 'de';
  const isSame = word.toLowerCase().includes(german.toLowerCase());
  return isGerman || isSame ? word : `${word} (${german})`;
}

/**
 * The words of references as they are shown.
 * @param language the code of the language that has the list, and what `Intl` knows it by
 * @param own its list of terms
 * @param german the German one
 */
export function shownTerms(
  { code, intl }: { readonly code: string; readonly intl: string },
  own: TermList,
  german: TermList,
): Fill {
  const capital = (word: string) => word.charAt(0).toLocaleUpperCase(intl) + word.slice(1);
  const alone = (key: string) => own[key] ?? '';
  const beside = (key: string) => withGerman(code, alone(key), german[termIdOf(key)] ?? '');
  const forms: Readonly<Record<TermForm, (key: string) => string>> = {
    t: beside,
    w: alone,
    g: (key) => german[key] ?? '',
    T: (key) => capital(beside(key)),
    W: (key) => capital(alone(key)),
    G: (key) => capital(german[key] ?? ''),
  };
  return (form, key) => forms[form](key);
}

/** Puts the terms of a language into its texts, as they are shown; with the parameters of `shownTerms`. */
export function puttingTerms(...given: Parameters<typeof shownTerms>): (text: string) => string {
  const fill = shownTerms(...given);
  return (text) => filled(withCapitals(text), fill);
}

/** The words of references without the German beside them, as texts are compared. */
export function bareTerms(own: TermList, german: TermList): Fill {
  return (form, key) => (form.toLowerCase() === 'g' ? german : own)[key] ?? '';
}
