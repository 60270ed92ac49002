/** What a channel can do; whatever renders for it, or reads from it, looks here. */
interface Capabilities {
  /** The most options that are shown as buttons; more become a list to choose from. */
  readonly mostButtons: number;
  /** The newest version of Adaptive Cards it shows; `null` where it shows none. */
  readonly cards: '1.5' | null;
  /** The longest body of a message that it takes from us and that we take from it, in bytes. */
  readonly longestBody: { readonly out: number; readonly in: number };
}

const KB = 1024;
const NO_LIMIT = Number.POSITIVE_INFINITY;

/** What the channels of the Bot Framework can do, as it was measured. */
export const CHANNELS = {
  // The small bundle of Web Chat shows no cards; its suggested actions vanish once one is pressed.
  webchat: { mostButtons: NO_LIMIT, cards: null, longestBody: { out: NO_LIMIT, in: 16 * KB } },
  // Teams shows three suggested actions at most, and wraps what is typed into much else.
  msteams: { mostButtons: 3, cards: '1.5', longestBody: { out: 80 * KB, in: 256 * KB } },
} as const satisfies Record<string, Capabilities>;
