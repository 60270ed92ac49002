import i18next, { type Resource } from 'i18next';
import { toldBy } from './answers.ts';
import { chooseLanguage } from './choose-language.ts';
import { createFormats, DATE_FORMS, type Formats } from './formats.ts';
import type { Language } from './language.ts';
import { type Locales, languageIn, localeIn, NAMESPACES, type Tree } from './locales.ts';
import { createSpeaker, type I18n, ROLES, type Speaker } from './speaker.ts';
import { filled, shownTerms, withCapitals } from './terms.ts';

/** The same tree with each of its texts worked on. */
function worded(tree: Tree, work: (text: string) => string): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? work(value) : worded(value, work),
    ]),
  );
}

/** The texts of a language as they are spoken: its terms never change, so they are put in once. */
function textsOf(locales: Locales, language: Language): Readonly<Record<string, Tree>> {
  const { texts, terms } = localeIn(locales, language.code);
  const fill = shownTerms(language, terms, locales.words.de.terms);
  const spoken = (text: string) => filled(withCapitals(text), fill);
  const all = { ...texts, answers: toldBy(texts.labels, texts.answers) };
  const said = NAMESPACES.map((name) => [name, worded(all[name], spoken)]);
  return { ...Object.fromEntries(said), terms };
}

/** An i18next of our own, with the German texts in it: they stand in for what another lacks. */
function createInstance(locales: Locales) {
  const [german] = locales.languages;
  const instance = i18next.createInstance();
  const { akte, regeln, table, locales: ofLocales } = locales.words.de;
  const texts = textsOf(locales, german);
  const ofFile = { ...akte, answer: toldBy(texts['answers'] as Tree, akte.answer) };
  const resources = { de: { ...texts, akte: ofFile, regeln, table, locales: ofLocales } };
  void instance.init({
    lng: 'de',
    fallbackLng: 'de',
    ns: [...NAMESPACES, 'terms', 'akte', 'regeln', 'table', 'locales'],
    defaultNS: 'dialog',
    resources: resources as Resource,
    // All there is to be loaded is here already.
    initAsync: false,
    // What is put in is escaped where it is shown: "25/2" must stay what it is.
    interpolation: { escapeValue: false },
  });
  return instance;
}

/**
 * Makes everybody who speaks. Decided here: which text stands for a key, in a language, to a role.
 * In comes plain data (`bot/words` reads it), out go speakers; no file is read, so that this and all
 * that it imports run in a browser as they are.
 * @example
 * const i18n = createI18n(readLocales().locales);
 * i18n.speaker('ar', 'selbst').say('dialog', 'greeting');
 */
export function createI18n(locales: Locales): I18n {
  const { languages } = locales;
  const codes = languages.map(({ code }) => code) as [string, ...string[]];
  const instance = createInstance(locales);
  const formats = new Map<string, Formats>();
  const made = new Map<string, Speaker>();

  /** The formats of a language; with the first of them its texts are made ready. */
  function formatsOf(language: Language): Formats {
    const known = formats.get(language.code);
    if (known !== undefined) return known;
    if (!instance.hasResourceBundle(language.code, 'dialog'))
      for (const [name, texts] of Object.entries(textsOf(locales, language)))
        instance.addResourceBundle(language.code, name, texts);
    const created = createFormats(language);
    formats.set(language.code, created);
    return created;
  }

  // What is a day or a month is said in words where the text says so: `{{until, date}}`.
  for (const form of DATE_FORMS)
    instance.services.formatter?.add(form, (value, code) =>
      formatsOf(languageIn(locales, String(code)))[form](String(value)),
    );

  const i18n: I18n = {
    languages,
    codes,
    languageOf: (code) => languageIn(locales, code),
    speaker: (code, named) => {
      const language = languageIn(locales, code);
      const role = ROLES.find((each) => each === named);
      const key = `${language.code} ${role}`;
      const known = made.get(key);
      if (known !== undefined) return known;
      const speaker = createSpeaker(language, role, formatsOf(language), i18n, instance);
      made.set(key, speaker);
      return speaker;
    },
    choose: (wish, offered = codes) => {
      const [first, ...others] = offered.map((code) => languageIn(locales, code));
      return chooseLanguage(wish, [first ?? languages[0], ...others]);
    },
  };
  return i18n;
}
