import type { Server } from 'restify';
import type { Store } from '../store/store.ts';
import type { LastResort } from './last-resort.ts';
import type { Lifecycle } from './lifecycle.ts';

/**
 * Says to whoever watches over the server that it lives, how many errors of its own it has seen,
 * and whether it should get requests.
 */
export function mountHealth(
  server: Server,
  lifecycle: Lifecycle,
  { noted }: LastResort,
  store: Pick<Store, 'isReady'>,
): void {
  server.get('/healthz', (_request, response, next) => {
    response.send(200, { status: 'ok', errors: noted() });
    next();
  });
  server.get('/readyz', async (_request, response) => {
    const isReady = !lifecycle.isStopping() && (await store.isReady().catch(() => false));
    response.send(isReady ? 200 : 503, { status: isReady ? 'ok' : 'unavailable' });
  });
}
