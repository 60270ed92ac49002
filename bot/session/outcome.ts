import type { Message } from '../../dialogs/index.ts';
import type { Reply } from './exchange.ts';

/** Where a conversation stands, its buttons alive. */
export interface Stand<Own> extends Reply {
  readonly own: Own;
}

/** A delivery that was taken, and is kept. */
export interface Taken<Own> {
  readonly kind: 'taken';
  /** Nothing where there is nothing to say. */
  readonly reply: Reply | null;
  /** What the channel kept until then; nothing where the conversation is new. */
  readonly before: Own | null;
  readonly own: Own;
}

/**
 * A delivery of which it is not known that it was kept. Where the store was full, nothing was; where it failed, it may
 * turn out to have been: sent again, it counts once.
 */
export interface Refused<Own> {
  readonly kind: 'refused';
  /** No room is left, or the store fails. */
  readonly why: 'full' | 'failed';
  /** The language in which the person is told. */
  readonly language: string;
  /** Where the conversation stands; nothing where there is none, or it cannot be read. */
  readonly standing: Stand<Own> | null;
}

/** What came of a delivery. */
export type Outcome<Own> =
  | Taken<Own>
  /** It had been taken already: it was delivered twice. */
  | { readonly kind: 'again'; readonly own: Own }
  /** What the bot said last never reached the person: they hear it now, and nothing was taken of what they said to it. */
  | { readonly kind: 'unseen'; readonly standing: Stand<Own> }
  /** The channel does not let it into this conversation, or there is none that it belongs to. */
  | { readonly kind: 'outside' }
  | Refused<Own>;

/** Whether the person wished that everything be forgotten, and the bot says that it is. */
export function isForgotten(messages: readonly Message[]): boolean {
  return messages.some((said) => 'id' in said && said.id === 'forgotten');
}

/** Whether everything that was said before has been forgotten by it. */
export function hasForgotten(outcome: Outcome<unknown>): boolean {
  return outcome.kind === 'taken' && isForgotten(outcome.reply?.turn.messages ?? []);
}
