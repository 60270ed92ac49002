/** A language as the table of languages has it. */
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
