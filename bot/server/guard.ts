import type { Request, Response, Server } from 'restify';
import { NOT_TAKEN } from '../channels/not-taken.ts';
import type { Observe } from '../observability/event.ts';
import { StoreFailure } from '../store/store-failure.ts';
import { allowOrigin, answerPreflight, setHeaders } from './headers.ts';
import type { LastResort } from './last-resort.ts';
import type { Origins } from './origins.ts';
import type { Refuse } from './refuse.ts';
import { isWellFormed } from './well-formed.ts';

interface HttpError extends Error {
  readonly statusCode?: number;
}

/** Whether a page was loaded from the very server that it calls, by the name by which it calls it. */
function isFromHere({ headers }: Request): boolean {
  return URL.parse(headers.origin ?? '')?.host === headers.host;
}

/** What stands before every route: whose pages may call, and how every error is told. */
export function guard(
  server: Server,
  origins: Origins,
  refuse: Refuse,
  { note }: LastResort,
  observe: Observe,
): void {
  let isMisaddressed = false;
  server.pre((request, response, next) => {
    setHeaders(response);
    if (!isWellFormed(request)) {
      refuse(request, response, 400);
      return next(false);
    }
    if (!origins.isAllowed(request.headers.origin)) {
      if (!isMisaddressed && isFromHere(request)) {
        isMisaddressed = true;
        observe({ event: 'misaddressed' });
      }
      refuse(request, response, 403);
      return next(false);
    }
    // What is packed can be small on the way and huge here.
    if (request.headers['content-encoding'] !== undefined) {
      refuse(request, response, 415);
      return next(false);
    }
    if (request.headers.origin !== undefined) allowOrigin(request, response);
    return next();
  });
  server.opts('/v3/directline/*', (_request, response, next) => {
    answerPreflight(response);
    next();
  });
  server.on(
    'restifyError',
    (request: Request, response: Response, error: HttpError, done: () => void) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) note(error);
      // Half an answer cannot be taken back: it ends before its end, so that nobody takes it for whole.
      if (response.headersSent) response.destroy();
      else if (error instanceof StoreFailure) refuse(request, response, 503, NOT_TAKEN.failed);
      else refuse(request, response, status);
      done();
    },
  );
}
