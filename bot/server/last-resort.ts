import { AsyncLocalStorage } from 'node:async_hooks';
import type { UUID } from 'node:crypto';
import type { Request, Response } from 'restify';
import type { Observe } from '../observability/event.ts';
import { StoreFailure } from '../store/store-failure.ts';
import { errorPlace } from './error-place.ts';
import { requestIdOf } from './every-answer.ts';

type Fail = (error: Error) => void;

/** The request that is being answered. */
interface Running {
  readonly fail: Fail;
  readonly requestId: UUID;
  /** Whether the store has failed in it before: it is asked several times, and that is one error. */
  hasStoreFailed?: boolean;
}

/** How restify wants the handlers of a request to be run, so that none of their errors is lost. */
type Around = (
  request: Request,
  response: Response,
  fail: Fail,
  handle: (request: Request, response: Response) => void,
) => void;

/** What happens to errors that nobody caught: they end one request, and never the server. */
export interface LastResort {
  readonly around: Around;
  /** From now on, no error that nobody caught ends the program. */
  readonly install: () => void;
  /** Notes an error on the server's side: counted, and its kind and place told to operators. */
  readonly note: (thrown: unknown) => void;
  /** How many errors have been noted since the start. */
  readonly noted: () => number;
}

/** Anything can be thrown, and an error can have lost its stack. */
function errorFrom(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new TypeError(typeof thrown);
}

/**
 * Makes what catches the errors that nobody else does.
 * @param observe told of each, once
 */
export function createLastResort(observe: Observe): LastResort {
  const running = new AsyncLocalStorage<Running>();
  const seen = new WeakSet<Error>();
  let count = 0;

  function note(thrown: unknown): void {
    const error = errorFrom(thrown);
    if (seen.has(error)) return;
    seen.add(error);
    const current = running.getStore();
    if (error instanceof StoreFailure && current !== undefined) {
      if (current.hasStoreFailed) return;
      current.hasStoreFailed = true;
    }
    count += 1;
    const requestId = current?.requestId ?? null;
    observe({ event: 'error', ...errorPlace(error), requestId });
  }

  function take(thrown: unknown): void {
    const error = errorFrom(thrown);
    note(error);
    running.getStore()?.fail(error);
  }

  return {
    around: (request, response, fail, handle) => {
      // Whatever fails while a failure is told has nobody left to tell it to.
      const giveUp = () => void response.destroy();
      const requestId = requestIdOf(response);
      const end: Fail = (error) =>
        running.run({ fail: giveUp, requestId }, () => {
          try {
            fail(error);
          } catch {
            giveUp();
          }
        });
      running.run({ fail: end, requestId }, () => {
        // The parts of a body arrive with the connection, which many requests share.
        request.emit = AsyncLocalStorage.bind(request.emit);
        handle(request, response);
      });
    },
    install: () => {
      process.on('uncaughtException', take).on('unhandledRejection', take);
    },
    note,
    noted: () => count,
  };
}
