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

/** A delivery that could not be kept: nothing was taken, everything stands as it stood. */
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
  /** The channel does not let it into this conversation, or there is none that it belongs to. */
  | { readonly kind: 'outside' }
  | Refused<Own>;
