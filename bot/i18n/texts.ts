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

/** A language: its code, its name in itself, its direction, and the locale its dates follow. */
export interface Language {
  readonly code: string;
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  readonly dates: string;
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
