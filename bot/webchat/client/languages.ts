import type { Offered, PageSettings, PageWords } from './settings.ts';

/** The languages of the page: their words are loaded when they are spoken. */
export interface Languages {
  readonly all: readonly Offered[];
  readonly named: (code: string) => Offered | undefined;
  /** @returns its words; nothing where it is not offered, or they cannot be loaded just now */
  readonly words: (code: string) => Promise<PageWords | null>;
}

/** Makes the languages of the page. */
export function createLanguages({
  words,
  languages,
}: Pick<PageSettings, 'words' | 'languages'>): Languages {
  const known = new Map([[words.code, words]]);
  const named = (code: string) => languages.find((each) => each.code === code);
  return {
    all: languages,
    named,
    words: async (code) => {
      const offered = named(code);
      const there = known.get(code);
      if (there !== undefined || offered === undefined) return there ?? null;
      try {
        const response = await fetch(offered.words);
        if (!response.ok) return null;
        const loaded = (await response.json()) as PageWords;
        known.set(code, loaded);
        return loaded;
      } catch {
        return null;
      }
    },
  };
}
