import type { Session } from '../session/session.ts';
import type { Store } from '../store/store.ts';
import type { ChannelName, Observe, StoreOperation } from './event.ts';

/** A store of which is told how long it takes, and when it fails. */
export function observedStore(store: Store, observe: Observe): Store {
  const timed =
    <Given extends readonly unknown[], R>(
      operation: StoreOperation,
      work: (...given: Given) => Promise<R>,
    ) =>
    async (...given: Given): Promise<R> => {
      const begun = performance.now();
      const tell = (isFailed: boolean) =>
        observe({ event: 'store', operation, isFailed, ms: performance.now() - begun });
      try {
        const done = await work(...given);
        tell(false);
        return done;
      } catch (error) {
        tell(true);
        throw error;
      }
    };
  return {
    ...store,
    read: timed('read', store.read),
    write: timed('write', store.write),
    remove: timed('remove', store.remove),
  };
}

/** A session of which is told what came of each turn, and how long it took. */
export function observedSession<Own>(
  session: Session<Own>,
  channel: ChannelName,
  observe: Observe,
): Session<Own> {
  return {
    ...session,
    take: async (...given) => {
      const begun = performance.now();
      const outcome = await session.take(...given);
      const said = 'reply' in outcome ? outcome.reply?.turn.language : undefined;
      const ms = performance.now() - begun;
      observe({ event: 'turn', channel, outcome: outcome.kind, language: said ?? null, ms });
      return outcome;
    },
  };
}
