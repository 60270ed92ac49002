import type { ServerResponse } from 'node:http';

/** What tells that nobody waits for an answer any more: the connection is closed, or it has been given. */
export function hungUp(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}
