/** How a channel shows the options of a question. */
type Options = 'numbers' | 'ids' | 'buttons' | 'card';

/** What a channel can do; whatever renders for it looks here. */
export interface Capabilities {
  readonly options: Options;
  /** The most options that are shown as buttons; more become a list to choose from. */
  readonly mostButtons: number;
  /** The newest version of Adaptive Cards it shows; `null` where it shows none. */
  readonly cards: '1.5' | null;
  readonly markdown: boolean;
  /** The longest body of a message that it takes from us or sends to us, in bytes. */
  readonly longestBody: { readonly out: number; readonly in: number };
}

const NO_LIMIT = Number.POSITIVE_INFINITY;
const KB = 1024;

/** What each channel can do, as it was measured. */
export const CHANNELS = {
  terminal: {
    options: 'numbers',
    mostButtons: 0,
    cards: null,
    markdown: false,
    longestBody: { out: NO_LIMIT, in: NO_LIMIT },
  },
  jsonl: {
    options: 'ids',
    mostButtons: 0,
    cards: null,
    markdown: false,
    longestBody: { out: NO_LIMIT, in: NO_LIMIT },
  },
  // The small bundle of Web Chat shows no cards; its suggested actions vanish once one is pressed.
  webchat: {
    options: 'buttons',
    mostButtons: NO_LIMIT,
    cards: null,
    markdown: true,
    longestBody: { out: NO_LIMIT, in: 16 * KB },
  },
  // Teams shows three suggested actions at most, and wraps what is typed into much else.
  msteams: {
    options: 'card',
    mostButtons: 3,
    cards: '1.5',
    markdown: false,
    longestBody: { out: 80 * KB, in: 256 * KB },
  },
} as const satisfies Record<string, Capabilities>;
