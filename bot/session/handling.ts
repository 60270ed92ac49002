import type { Reply } from './exchange.ts';
import type { Outcome } from './outcome.ts';

/** How what a channel keeps changes. */
export type OwnChange<Own> = (own: Own) => Own;

/** What a channel does with what it hands in. */
export interface Handling<Own> {
  /** Whether it may be taken; the channel keeps nothing where there is no conversation yet. */
  readonly admits: (own: Own | null) => boolean;
  /**
   * Whether what the bot said last has reached the person; always where not given. It may not have, where the channel
   * shows everything once and the server was gone before it could.
   * @param asked the count of the question that stands
   */
  readonly isSeen?: (own: Own, asked: number) => boolean;
  /**
   * What the channel keeps of it. Pure: it is asked again where another server wrote in between.
   * @param reply nothing where there is nothing to say
   */
  readonly keep: (own: Own | null, reply: Reply | null) => Own;
  /**
   * Shows what came of it before anything else happens in this conversation.
   * @returns how what the channel keeps changes by that; nothing where it does not
   */
  readonly show?: (outcome: Outcome<Own>) => Promise<OwnChange<Own> | null> | null;
}
