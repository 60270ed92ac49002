import type { Language } from './language.ts';

/** What stands between the members of a list: words, or whole clauses. */
export type Members = 'words' | 'clauses';

const SEPARATORS: Readonly<Record<Language['script'], Readonly<Record<Members, string>>>> = {
  Latin: { words: ', ', clauses: '; ' },
  Cyrillic: { words: ', ', clauses: '; ' },
  Arabic: { words: '، ', clauses: '؛ ' },
  Ethiopic: { words: '፣ ', clauses: '፤ ' },
};

/** Puts the members of a list beside one another, with the signs of a script. */
export function listed(
  items: readonly string[],
  members: Members,
  { script }: Pick<Language, 'script'>,
): string {
  return items.join(SEPARATORS[script][members]);
}
