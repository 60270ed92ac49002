import type { Request, Response, Server } from 'restify';
import { allowOrigin, answerPreflight, setHeaders } from './headers.ts';
import type { Origins } from './origins.ts';
import { refusal, refuse } from './refuse.ts';
import { report } from './report.ts';

interface HttpError extends Error {
  readonly statusCode?: number;
}

/** What stands before every route: whose pages may call, and how every error is told. */
export function guard(server: Server, origins: Origins): void {
  server.pre((request, response, next) => {
    setHeaders(response);
    if (!origins.isAllowed(request.headers.origin)) {
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
      if (status >= 500) report(error);
      response.send(status, refusal(status, request.headers['accept-language']));
      done();
    },
  );
}
