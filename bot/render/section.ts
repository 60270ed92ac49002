/** One part of a verdict as it is set out: a heading, and lines below it. */
export interface VerdictSection {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

/** What is said under a heading: a title, where there is one, and its sentences. */
export interface Entry {
  readonly title?: string;
  readonly lines: readonly string[];
}
