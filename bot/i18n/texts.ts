import { readFileSync } from 'node:fs';

/** The files of words that every language has. */
export const NAMESPACES = [
  'questions',
  'labels',
  'short',
  'reasons',
  'notices',
  'next',
  'verdict',
  'dialog',
  'errors',
  'web',
  'teams-app',
] as const;

export type Namespace = (typeof NAMESPACES)[number];

export interface Language {
  readonly code: string;
  /** Its name in itself. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** Its script as Unicode names it. */
  readonly script: 'Latin' | 'Arabic' | 'Cyrillic' | 'Ethiopic';
  /** What `Intl` knows it by: dates, countries, the order of names. */
  readonly intl: string;
  /**
   * How far its texts were checked; German, the source, needs no check against itself. Leichte Sprache
   * is only checked once a group of those whom it is for has read it.
   */
  readonly status: 'source' | 'machine-drafted' | 'back-translated' | 'no-test-group' | 'reviewed';
  /** Who reviewed them, where somebody did. */
  readonly by?: string;
  /**
   * The language that it is a variety of: people type that one's words, and a text for a role may
   * be missing where the one for all serves.
   */
  readonly of?: string;
  /** Tags by which browsers and Teams mean it, beside its code. */
  readonly tags: readonly string[];
}

/**
 * Reads one of the files of words.
 * @param path inside `locales`, without its ending
 */
export function readLocale(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../locales/${path}.json`, import.meta.url), 'utf8'));
}

/** The languages there are, German first. */
export const LANGUAGES = readLocale('languages') as readonly Language[];

/** The codes of all of them. */
export const LANGUAGE_CODES = LANGUAGES.map(({ code }) => code) as [string, ...string[]];

/**
 * The language of a code; an unknown one counts as German, the first.
 * @param code as the table has it
 */
export function writingOf(code: string): Language {
  return LANGUAGES.find((language) => language.code === code) ?? (LANGUAGES[0] as Language);
}

/** Whether the product speaks a language. */
export function isLanguage(code: string): boolean {
  return LANGUAGES.some((language) => language.code === code);
}
