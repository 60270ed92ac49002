import type { Outcome } from '../session/outcome.ts';

/** A channel in which turns are taken on the server. */
export type ChannelName = 'webchat' | 'msteams';

/** What a store is asked for. */
export type StoreOperation = 'read' | 'write' | 'remove';

/**
 * Everything that is ever logged, or counted: what happened and how long it took, in milliseconds, and nothing by which
 * anybody could be known, or what they said. What is not in this list cannot be told.
 */
export type Event =
  | { readonly event: 'started' | 'stopping' | 'stopped' }
  | {
      readonly event: 'request';
      /** Drawn for this request; its answer carries it, too. */
      readonly id: string;
      readonly method: string;
      /** The pattern of the address, without anything that was put into it; `none` where there is no such address. */
      readonly route: string;
      readonly status: number;
      readonly ms: number;
    }
  | {
      readonly event: 'turn';
      readonly channel: ChannelName;
      readonly outcome: Outcome<unknown>['kind'];
      /** The language spoken; `null` where nothing was said. */
      readonly language: string | null;
      readonly ms: number;
    }
  | {
      readonly event: 'store';
      readonly operation: StoreOperation;
      readonly isFailed: boolean;
      readonly ms: number;
    }
  /** An error of the server's own: its kind and its place, never its message, which may quote an answer. */
  | { readonly event: 'error'; readonly kind: string; readonly place: string };

/** Told whatever happens. */
export type Observe = (event: Event) => void;
