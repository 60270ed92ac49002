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
  stores: readonly Pick<Store<unknown>, 'isReady'>[],
): void {
  server.get('/healthz', (_request, response, next) => {
    response.send(200, { status: 'ok', errors: noted() });
    next();
  });
  server.get('/readyz', async (_request, response) => {
    const ready = await Promise.all(stores.map((store) => store.isReady()));
    const isReady = !lifecycle.isStopping() && ready.every(Boolean);
    response.send(isReady ? 200 : 503, { status: isReady ? 'ok' : 'unavailable' });
  });
}
