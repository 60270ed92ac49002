import type { PersonalWords } from '../../dialogs/personal/index.ts';
import type { TalkWords, Words } from '../../dialogs/typing.ts';
import type akte from '../../locales/de/akte.json';
import type folder from '../../locales/de/folder.json';
import type locales from '../../locales/de/locales.json';
import type regeln from '../../locales/de/regeln.json';
import type table from '../../locales/de/table.json';
import type { Language } from './language.ts';
import type { TermList } from './terms.ts';

/** The files of texts that every language has. */
export const NAMESPACES = [
  'questions',
  'labels',
  'answers',
  'short',
  'reasons',
  'notices',
  'next',
  'verdict',
  'dialog',
  'errors',
  'web',
  'page',
  'teams-app',
  'embed',
] as const;

/**
 * The files of texts that only German has: what is said of tables, of `locales` and of the page in a folder is for
 * operators, a file is kept and the rules are read in German.
 */
export const NAMESPACES_OF_GERMAN = ['akte', 'regeln', 'table', 'locales', 'folder'] as const;

/** The files of texts that a language may have: whoever shows them says in which language they are. */
export const NAMESPACES_OF_SOME = ['about'] as const;

/** Where texts are looked up. */
export type Namespace =
  | (typeof NAMESPACES)[number]
  | (typeof NAMESPACES_OF_GERMAN)[number]
  | (typeof NAMESPACES_OF_SOME)[number]
  | 'terms';

/** Texts by key, in as many floors as a key has parts. */
export type Tree = { readonly [key: string]: string | Tree };

type Lists = Readonly<Record<string, readonly string[]>>;

/** The commands of a language as they are typed, with the names of languages. */
export interface CommandWords {
  readonly languages: Lists;
  /** What answers are called where they are to be changed, by question. */
  readonly answers: Lists;
  readonly [command: string]: Lists | readonly string[];
}

/** What is understood of typed text in a language. */
export interface TypedWords extends Pick<Words, 'aliases' | 'grammar' | 'countries' | 'places'> {
  readonly commands: CommandWords;
  readonly talk: TalkWords & { readonly personal: PersonalWords };
}

/** What is said in a language, or a part of it: texts by namespace, and the terms that they refer to. */
export interface SaidWords {
  readonly texts: Readonly<Partial<Record<Exclude<Namespace, 'terms'>, Tree>>>;
  readonly terms: TermList;
}

/** The words of one language, as its files have them. */
export interface Locale {
  readonly texts: Readonly<Record<(typeof NAMESPACES)[number], Tree>>;
  readonly terms: TermList;
  /** What this is, page by page, as far as it is said in this language. */
  readonly about?: Tree;
  /** What Web Chat says itself, by its own keys. */
  readonly webchat: Readonly<Record<string, string>>;
  /** A variety has none: what is typed is that of the language it is of. */
  readonly typed?: TypedWords;
}

/** German, the source: its list of terms stands beside every other, and operators are told in it. */
export interface GermanLocale extends Locale {
  readonly typed: TypedWords;
  readonly akte: typeof akte;
  readonly regeln: typeof regeln;
  readonly table: typeof table;
  readonly locales: typeof locales;
  readonly folder: typeof folder;
}

/** The words of all languages: plain data, from wherever it was read. */
export interface Locales {
  /** The languages there are, German first. */
  readonly languages: readonly [Language, ...Language[]];
  /** Their words, by code. */
  readonly words: Readonly<Record<string, Locale>> & { readonly de: GermanLocale };
}

/** The language of a code; an unknown one counts as German, the first. */
export function languageIn({ languages }: Pick<Locales, 'languages'>, code: string): Language {
  return languages.find((language) => language.code === code) ?? languages[0];
}

/** The words of a language; an unknown one counts as German. */
export function localeIn({ words }: Locales, code: string): Locale {
  return words[code] ?? words.de;
}

/** All that is said in a language. */
export function saidIn({ words }: Locales, code: string): SaidWords {
  const { texts: always, about, terms } = words[code] ?? words.de;
  const texts = { ...always, ...(about && { about }) };
  if (code !== 'de') return { texts, terms };
  const { akte, regeln, table, locales, folder } = words.de;
  // Of a table there are lists as well: these are nothing that is said.
  return {
    texts: { ...texts, akte, regeln, table: table as unknown as Tree, locales, folder },
    terms,
  };
}

/** What is understood of typed text: a variety has the words of the language it is of. */
export function typedIn(locales: Locales, code: string): TypedWords {
  const { of = code } = languageIn(locales, code);
  return localeIn(locales, of).typed ?? locales.words.de.typed;
}
