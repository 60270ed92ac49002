import type { Server } from 'restify';
import type { Store } from '../store/store.ts';
import type { LastResort } from './last-resort.ts';
import type { Lifecycle } from './lifecycle.ts';

/** For how long is believed what a store has said of itself, in milliseconds: it writes something to find out. */
const BELIEVED = 1000;

/**
 * Whether a store can be written to, found out once for all who ask at about the same time.
 * @param note told why it cannot, once
 */
function readinessOf(
  { isReady }: Pick<Store, 'isReady'>,
  note: LastResort['note'],
): () => Promise<boolean> {
  let asked: { readonly at: number; readonly answer: Promise<boolean> } | undefined;
  let isNoted = false;

  async function ask(): Promise<boolean> {
    try {
      const isNow = await isReady();
      isNoted = false;
      return isNow;
    } catch (error) {
      if (!isNoted) note(error);
      isNoted = true;
      return false;
    }
  }

  return () => {
    const at = performance.now();
    if (asked === undefined || at - asked.at >= BELIEVED) asked = { at, answer: ask() };
    return asked.answer;
  };
}

/**
 * Says to whoever watches over the server that it lives, how many errors of its own it has seen,
 * and whether it should get requests.
 */
export function mountHealth(
  server: Server,
  lifecycle: Lifecycle,
  { note, noted }: LastResort,
  store: Pick<Store, 'isReady'>,
): void {
  const isStoreReady = readinessOf(store, note);
  server.get('/healthz', (_request, response, next) => {
    response.send(200, { status: 'ok', errors: noted() });
    next();
  });
  server.get('/readyz', async (_request, response) => {
    const isReady = !lifecycle.isStopping() && (await isStoreReady());
    response.send(isReady ? 200 : 503, { status: isReady ? 'ok' : 'unavailable' });
  });
}
