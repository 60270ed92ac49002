import { told, type Words } from './told.ts';

/** A language offered. */
export interface Language {
  readonly code: string;
  readonly words: Words;
}

const OFFERED = told.languages.map(([code, words]): Language => ({ code, words }));

/** The language of a tag, as pages and systems write them: `de_DE`, `AR`; nothing where it is not offered. */
export function languageOf(tag: string): Language | undefined {
  const wanted = tag.trim().toLowerCase().replace(/_/g, '-');
  const meant = (name = '') =>
    OFFERED.find(({ code, words }) => code.toLowerCase() === name || words.tags.includes(name));
  return meant(wanted) ?? meant(wanted.split('-')[0]);
}

/**
 * The one language of button, panel and conversation: the one that the line names, else the page's own, else the one
 * that the browser prefers, else the first.
 */
export function languageFor(wanted: string | undefined): Language {
  const tags = [wanted, document.documentElement.lang, ...navigator.languages];
  for (const tag of tags) {
    const language = tag ? languageOf(tag) : undefined;
    if (language !== undefined) return language;
  }
  return OFFERED[0] as Language;
}
