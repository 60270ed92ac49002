import type { UUID } from 'node:crypto';
import type { CHANNELS } from '../channels/capabilities.ts';
import type { Outcome, Refused } from '../session/outcome.ts';

declare const made: unique symbol;

/** A text that one place alone makes, out of what is in the code: nothing that a client sent gets into it. */
export type Made<Name extends string> = string & { readonly [made]: Name };

/** The pattern of a route, with the names of its parts in place of what stood there. */
export type Route = Made<'route'>;

/** What HTTP calls the ways to ask, as far as there are any here; all others have the name that OpenTelemetry gives them. */
export const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS'] as const;
export type Method = (typeof METHODS)[number] | '_OTHER';

/** Why something was refused, by the names that Direct Line has for it; what is no HTTP at all has names of its own. */
export type Why =
  | 'BadArgument'
  | 'Unauthorized'
  | 'Forbidden'
  | 'NotFound'
  | 'MethodNotAllowed'
  | 'MessageSizeTooBig'
  | 'BadContentType'
  | 'ServiceError'
  | 'ServiceUnavailable'
  | 'StoreUnavailable'
  | 'Malformed'
  | 'TimedOut'
  | 'HeadersTooLarge';

/** What came of a turn: it was taken or not, and why; `error` where it was not even that. */
export type TurnOutcome =
  | Exclude<Outcome<unknown>['kind'], 'refused'>
  | Refused<unknown>['why']
  | 'error';

/** What is asked of a store. */
export type Operation = 'read' | 'write' | 'remove';

/** What came of it. */
export type StoreOutcome = 'done' | 'conflict' | 'full' | 'failed';

/** What an error is called, and where it was thrown. */
export interface ErrorPlace {
  readonly kind: Made<'kind'>;
  readonly place: Made<'place'>;
}

/** What can be told of a server to those who run it. */
interface Told {
  /** It listens. */
  readonly started: {
    readonly version: string;
    /** Eight signs that name the rules. */
    readonly rules: string;
    readonly node: string;
    /** Where the metrics are; `null` where there are none. */
    readonly metricsPort: number | null;
  };
  /** A browser has found the server by an address that it does not take for its own: no chat works there. Told once. */
  readonly misaddressed: object;
  /** It was told to stop. */
  readonly stopping: object;
  readonly stopped: { readonly ms: number };
  /** A request is over: answered, or broken off. */
  readonly request: {
    readonly requestId: UUID;
    readonly method: Method;
    /** `null` where no route was come to. */
    readonly route: Route | null;
    /** `null` where nothing was answered. */
    readonly status: number | null;
    readonly ms: number;
  };
  /** A request was refused. */
  readonly refused: { readonly requestId: UUID; readonly status: number; readonly why: Why };
  /** What a person did was taken by a conversation, or was not. */
  readonly turn: {
    readonly channel: keyof typeof CHANNELS;
    /** The code of the language that was spoken; `null` where nothing was said. */
    readonly language: string | null;
    readonly outcome: TurnOutcome;
    /** Until it had been shown. */
    readonly ms: number;
  };
  readonly store: {
    readonly operation: Operation;
    readonly outcome: StoreOutcome;
    readonly ms: number;
  };
  /** An error on the server's side. */
  readonly error: ErrorPlace & {
    /** The request in which it came up; `null` where that is not known. */
    readonly requestId: UUID | null;
  };
}

/** The names of everything that can be told. */
export type EventName = keyof Told;

/** What is told with one of them, and nothing else. */
export type FieldsOf<Name extends EventName> = Told[Name];

/**
 * Something that happened, as log and metrics hear of it. The list is closed: what is no field here, they never see.
 * None of these can hold what somebody said, chose or is called, nor who or where they are.
 */
export type Event = {
  readonly [Name in EventName]: { readonly event: Name } & FieldsOf<Name>;
}[EventName];

/** Told whatever happens. */
export type Observe = (event: Event) => void;
