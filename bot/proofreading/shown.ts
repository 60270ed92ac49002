import { createFormats, DATE_FORMS } from '../i18n/formats.ts';
import type { Language } from '../i18n/language.ts';
import { type Locales, localeIn } from '../i18n/locales.ts';
import { filled, PLACEHOLDER, shownTerms, withCapitals } from '../i18n/terms.ts';

/** A text as it is shown, with all that is put into it: its terms, and samples for the rest. */
export type Shown = (key: string, text: string, language: Language) => string;

/** Texts in which a date is a day; in all others it is a month. */
const OF_DAYS = /^(?:notices\.|verdict\.asOf|web\.|dialog\.(?:stichtag|statusNotYet))/;

/** In the month a French preposition is cut short, a Russian one asks for another case. */
const SAMPLES = { day: '2027-10-04', month: '2027-10' };

/** Makes what shows the texts of languages. */
export function createShown(locales: Locales): Shown {
  return (key, text, language) => {
    const fill = shownTerms(
      language,
      localeIn(locales, language.code).terms,
      locales.words.de.terms,
    );
    const formats = createFormats(language);
    const sample = OF_DAYS.test(key) ? SAMPLES.day : SAMPLES.month;
    return filled(withCapitals(text), fill)
      .replaceAll(PLACEHOLDER, (_, named: string) => {
        const form = DATE_FORMS.find((each) => named.endsWith(`, ${each}`));
        return form === undefined ? 'x' : formats[form](sample);
      })
      .replaceAll(/[\u2066-\u2069]/g, '');
  };
}
