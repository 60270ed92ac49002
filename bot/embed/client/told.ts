/** The words of a language. */
export interface Words {
  readonly dir: 'ltr' | 'rtl';
  /** Other tags by which browsers mean it. */
  readonly tags: readonly string[];
  readonly open: string;
  readonly close: string;
  readonly hide: string;
  readonly silent: string;
  readonly elsewhere: string;
}

/** What is put in when the script is bundled. Lists of pairs: a page may have put names of its own on every object. */
export interface Told {
  /** The address that all others begin with; `null` where only the line of a page can say it. */
  readonly server: string | null;
  /** Where each view is, behind that, with `{code}` for the language; the first is shown where none is asked for. */
  readonly views: readonly [View, ...View[]];
  /** The languages offered, by code; the first helps out. */
  readonly languages: readonly (readonly [code: string, words: Words])[];
  /** What a console is told where nobody says where the interview is. */
  readonly lost: string;
}

/** A view by its name, and where it is. */
export type View = readonly [name: string, path: string];

declare const TOLD: Told;

/** What is told to the script by whoever serves it. */
export const told: Told = TOLD;
