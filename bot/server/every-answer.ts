import { randomUUID, type UUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';

const REQUEST_ID = 'X-Request-Id';

/** Browsers that were here once come by TLS from then on, for a year; other names of the town are not ours to say. */
const BY_TLS = { 'Strict-Transport-Security': 'max-age=31536000' } as const;

/** What is said with every answer of HTTP, whoever gives it: by which id it can be named, and by what way to come back. */
export type HeadersOfEvery = () => Readonly<{ [REQUEST_ID]: UUID } & Record<string, string>>;

/**
 * The id is drawn here, whatever a client or a proxy sends: what they call a request could say anything, and a proxy can
 * write down ours.
 * @param isSecure whether the server is reached by TLS
 */
export function headersOfEvery(isSecure: boolean): HeadersOfEvery {
  const secure = isSecure ? BY_TLS : {};
  return () => ({ [REQUEST_ID]: randomUUID(), ...secure });
}

/** The id of a request, once its answer has one. */
export function requestIdOf(response: ServerResponse): UUID {
  return response.getHeader(REQUEST_ID) as UUID;
}
