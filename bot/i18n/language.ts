/**
 * How a language writes dates where `Intl` does not write them as people do, each as a pattern of parts:
 * `{{day}}`, `{{month}}` (the name as it is beside a day), `{{name}}` (the name as it is alone),
 * `{{year}}`, `{{dayDigits}}`, `{{monthDigits}}` (two figures).
 */
export type DatePatterns = {
  readonly day?: string;
  /** The first of a month, where it is another word: "1er". */
  readonly first?: string;
  readonly month?: string;
  /** A month after a preposition that asks for the genitive. */
  readonly genitive?: string;
};

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
  readonly dates?: DatePatterns;
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
  /**
   * The language whose names and small words people type in it, too: Dari is typed as Persian is. How
   * they talk to a counsellor is its own.
   */
  readonly typedAs?: string;
  /** Tags by which browsers and Teams mean it, beside its code. */
  readonly tags: readonly string[];
}
