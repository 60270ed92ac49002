import i18next from 'i18next';
import { toldBy } from './answers.ts';
import { chooseLanguage } from './choose-language.ts';
import { createFormats, DATE_FORMS, type Formats } from './formats.ts';
import { createGermanRuns } from './german-runs.ts';
import type { Language } from './language.ts';
import {
  languageIn,
  NAMESPACES,
  NAMESPACES_OF_GERMAN,
  NAMESPACES_OF_SOME,
  type SaidWords,
  type Tree,
} from './locales.ts';
import { createSpeaker, type I18n, ROLES, type Speaker } from './speaker.ts';
import { puttingTerms, type TermList } from './terms.ts';
import { worded } from './worded.ts';

/** The texts of a language as they are spoken: its terms never change, so they are put in once. */
function spokenTexts(
  language: Language,
  { texts, terms }: SaidWords,
  german: TermList,
): Readonly<Record<string, Tree>> {
  const spoken = puttingTerms(language, terms, german);
  const { labels = {}, answers } = texts;
  const all = { ...texts, ...(answers && { answers: toldBy(labels, answers) }) };
  const said = NAMESPACES.flatMap((name) => {
    const tree = all[name];
    return tree === undefined ? [] : [[name, worded(tree, spoken)]];
  });
  return { ...texts, ...Object.fromEntries(said), terms };
}

/** An i18next of our own, without a word in it yet. */
function createInstance() {
  const instance = i18next.createInstance();
  void instance.init({
    lng: 'de',
    // What is said in German alone is said in it to everybody.
    fallbackLng: 'de',
    ns: [...NAMESPACES, ...NAMESPACES_OF_GERMAN, ...NAMESPACES_OF_SOME, 'terms'],
    defaultNS: 'dialog',
    resources: {},
    // All there is to be loaded is handed in.
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
 * @param languages the languages there are, German first
 * @param german the German terms, which stand beside those of every language
 * @example
 * const i18n = createI18n(locales.languages, locales.words.de.terms);
 * i18n.add('ar', saidIn(locales, 'ar'));
 * i18n.speaker('ar', 'selbst').say('dialog', 'greeting');
 */
export function createI18n(languages: readonly [Language, ...Language[]], german: TermList): I18n {
  const codes = languages.map(({ code }) => code) as [string, ...string[]];
  const languageOf = (code: string) => languageIn({ languages }, code);
  const instance = createInstance();
  const formats = new Map<string, Formats>();
  const made = new Map<string, Speaker>();
  /** The words of languages that nobody spoke yet. */
  const waiting = new Map<string, readonly SaidWords[]>();

  function putIn(language: Language, words: SaidWords): void {
    const { code } = language;
    for (const [name, texts] of Object.entries(spokenTexts(language, words, german)))
      instance.addResourceBundle(code, name, texts);
    const { akte } = words.texts;
    if (akte === undefined) return;
    // What the file says of no answer otherwise is said as it is told.
    const answer = toldBy(instance.getResourceBundle(code, 'answers'), akte['answer'] as Tree);
    instance.addResourceBundle(code, 'akte', { ...akte, answer });
  }

  /** The formats of a language; with the first of them its texts are made ready. */
  function formatsOf(language: Language): Formats {
    const known = formats.get(language.code);
    if (known !== undefined) return known;
    for (const words of waiting.get(language.code) ?? []) putIn(language, words);
    waiting.delete(language.code);
    const created = createFormats(language);
    formats.set(language.code, created);
    return created;
  }

  // What is a day or a month is said in words where the text says so: `{{until, date}}`.
  for (const form of DATE_FORMS)
    instance.services.formatter?.add(form, (value, code) =>
      formatsOf(languageOf(String(code)))[form](String(value)),
    );

  const i18n: I18n = {
    languages,
    codes,
    languageOf,
    germanIn: createGermanRuns(Object.values(german)),
    add: (code, words) => {
      // German stands in for what is said in German alone: whoever speaks needs it.
      if (code === 'de' || formats.has(code)) putIn(languageOf(code), words);
      else waiting.set(code, [...(waiting.get(code) ?? []), words]);
    },
    speaker: (code, named) => {
      const language = languageOf(code);
      const role = ROLES.find((each) => each === named);
      const key = `${language.code} ${role}`;
      const known = made.get(key);
      if (known !== undefined) return known;
      const speaker = createSpeaker(language, role, formatsOf(language), i18n, instance);
      made.set(key, speaker);
      return speaker;
    },
    choose: (wish, offered = codes) => {
      const [first, ...others] = offered.map(languageOf);
      return chooseLanguage(wish, [first ?? languages[0], ...others]);
    },
  };
  return i18n;
}
