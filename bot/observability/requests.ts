import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Request } from 'restify';
import { type HeadersOfEvery, requestIdOf } from '../server/every-answer.ts';
import { METHODS, type Method, type Observe, type Route } from './event.ts';
import { msSince } from './ms-since.ts';

function methodOf({ method }: IncomingMessage): Method {
  return METHODS.find((each) => each === method) ?? '_OTHER';
}

/** Where a request came to: restify notes it as it finds the way. */
function routeOf(request: IncomingMessage): Route | null {
  const route = (request as Request).getRoute?.();
  return route ? (String(route.path) as Route) : null;
}

/** Gives every answer what is said with each, and tells of every request once it is over. */
export function observeRequests(http: Server, headersOf: HeadersOfEvery, observe: Observe): void {
  function follow(request: IncomingMessage, response: ServerResponse): void {
    const since = performance.now();
    // On the way HEAD becomes GET.
    const method = methodOf(request);
    for (const [name, value] of Object.entries(headersOf())) response.setHeader(name, value);
    response.once('close', () => {
      observe({
        event: 'request',
        requestId: requestIdOf(response),
        method,
        route: routeOf(request),
        status: response.headersSent ? response.statusCode : null,
        ms: msSince(since),
      });
    });
  }

  http.prependListener('request', follow).prependListener('checkContinue', follow);
}
