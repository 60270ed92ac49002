import { randomUUID } from 'node:crypto';
import { METHODS } from 'node:http';
import type { Request, Response, Server } from 'restify';
import type { Observe } from './event.ts';

/** Names a request to whoever is answered, and to operators. */
const HEADER = 'X-Request-Id';

/** The id of the request that is answered. */
export function requestIdOf(response: Response): string {
  return String(response.getHeader(HEADER) ?? '');
}

/** Draws an id for each request, and tells how each was answered. Whatever id a client sends is left alone. */
export function observeRequests(server: Server, observe: Observe): void {
  server.pre((request: Request, response: Response, next) => {
    const begun = performance.now();
    const id = randomUUID();
    const method = METHODS.includes(request.method ?? '') ? String(request.method) : 'other';
    response.setHeader(HEADER, id);
    response.once('close', () => {
      const { path = 'none' } = request.getRoute() ?? {};
      const ms = performance.now() - begun;
      observe({
        event: 'request',
        id,
        method,
        route: String(path),
        status: response.statusCode,
        ms,
      });
    });
    next();
  });
}
