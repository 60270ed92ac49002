/** A stretch of text; where it names another place of the page, it leads there. */
export type Piece = string | { readonly text: string; readonly to: string };

/** What stands in one line or paragraph. */
export type Line = readonly Piece[];

/** What is said of a rule under one name: "Grund", "Quellen". */
export type Told = readonly [name: string, lines: readonly Line[]];

/** How a finding looks at a glance; its word says the same. */
export type Look = 'met' | 'not-met' | 'open' | 'none';

/** One rule, notice, place to turn to or day. */
export interface Entry {
  readonly title: string;
  /** Its place on the page, where it can be cited. */
  readonly anchor?: string;
  readonly mark?: { readonly text: string; readonly look: Look };
  readonly told: readonly Told[];
}

/** Entries that belong together, or a plain list. */
export interface Group {
  readonly heading?: string;
  readonly lines?: readonly Line[];
  readonly entries?: readonly Entry[];
}

export interface Section {
  readonly heading: string;
  readonly anchor: string;
  readonly about: string;
  readonly groups: readonly Group[];
}

/** The page of the rules, to be set as HTML or as Markdown. */
export interface RulesPage {
  readonly title: string;
  readonly intro: readonly string[];
  readonly contents: string;
  readonly sections: readonly Section[];
}

/** The place of a heading, as GitHub names it in Markdown: the HTML has the same. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s+/g, '-');
}
