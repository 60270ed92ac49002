import type { Words } from '../../../dialogs/typing.ts';
import { lexiconWords } from '../../i18n/lexicon-words.ts';
import { type Locales, localeIn, type Tree } from '../../i18n/locales.ts';
import { frontCoded } from '../client/front-coded.ts';
import type { Keys } from '../client/packed.ts';
import type { Handed, Shared, TypedScript } from '../client/registry.ts';
import { keysOf, packed } from './pack.ts';

/** What of the texts of a language is needed until the verdict: the rest is for servers, Teams and operators. */
const NEEDED = [
  'questions',
  'labels',
  'answers',
  'short',
  'reasons',
  'notices',
  'next',
  'verdict',
  'dialog',
  'page',
  'web',
] as const;

/** The texts of a language that a browser needs, and its terms. */
function neededIn(locales: Locales, code: string): Tree {
  const { texts, terms } = localeIn(locales, code);
  return { ...Object.fromEntries(NEEDED.map((name) => [name, texts[name]])), terms };
}

function sharedOf(locales: Locales): Shared {
  const { texts, terms } = locales.words.de;
  const { 'hilfe-ueberschrift': headings = {} } = texts.labels;
  return {
    languages: locales.languages,
    terms,
    printed: { labels: { 'hilfe-ueberschrift': headings } },
    keys: keysOf(neededIn(locales, 'de')),
  };
}

/** What is typed in a language, with the names of countries and their people in less room. */
function coded({ countries, ...words }: Words): TypedScript {
  const lists = Object.entries(countries).map(([code, names]) => [code, frontCoded(names)]);
  return { ...words, countries: Object.fromEntries(lists) };
}

/** The words that browsers load, by the name of their script: each language by itself, said and typed. */
export function wordScripts(locales: Locales): Readonly<Record<string, unknown>> {
  const shared = sharedOf(locales);
  const { akte } = locales.words.de;
  const said = ({ keys }: { readonly keys: Keys }) =>
    locales.languages.map(({ code }) => [`words-${code}`, packed(neededIn(locales, code), keys)]);
  const { of, unchosen } = lexiconWords(locales);
  const typed = locales.languages.map(({ code }) => [`typed-${code}`, coded(of(code) as Words)]);
  const handed: Partial<Handed> = { shared, note: { akte }, 'typed-unchosen': unchosen() };
  return { ...handed, ...Object.fromEntries([...said(shared), ...typed]) };
}
