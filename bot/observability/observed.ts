import type { Outcome } from '../session/outcome.ts';
import type { Session } from '../session/session.ts';
import type { Store } from '../store/store.ts';
import type { FieldsOf, Observe, Operation, StoreOutcome } from './event.ts';
import { msSince } from './ms-since.ts';

/** A store of which is told how long it took over what was asked, and what came of that; never of what, or for whom. */
export function observedStore(store: Store, observe: Observe): Store {
  const timed =
    <Given extends readonly unknown[], R>(
      operation: Operation,
      work: (...given: Given) => Promise<R>,
      outcomeOf: (done: R) => StoreOutcome = () => 'done',
    ) =>
    async (...given: Given): Promise<R> => {
      const since = performance.now();
      let outcome: StoreOutcome = 'failed';
      try {
        const done = await work(...given);
        outcome = outcomeOf(done);
        return done;
      } finally {
        observe({ event: 'store', operation, outcome, ms: msSince(since) });
      }
    };
  return {
    ...store,
    read: timed('read', store.read),
    write: timed('write', store.write, (written) => (written === 'written' ? 'done' : written)),
    remove: timed('remove', store.remove),
  };
}

function toldOf(outcome: Outcome<unknown>): Pick<FieldsOf<'turn'>, 'language' | 'outcome'> {
  switch (outcome.kind) {
    case 'taken':
      return { language: outcome.reply?.turn.language ?? null, outcome: 'taken' };
    case 'unseen':
      return { language: outcome.standing.turn.language, outcome: 'unseen' };
    case 'refused':
      return { language: outcome.language, outcome: outcome.why };
    default:
      return { language: null, outcome: outcome.kind };
  }
}

/** A session of which is told how each turn went, and how long it took until it had been shown. */
export function observedSession<Own>(
  session: Session<Own>,
  channel: FieldsOf<'turn'>['channel'],
  observe: Observe,
): Session<Own> {
  return {
    ...session,
    take: async (...given) => {
      const since = performance.now();
      let told: ReturnType<typeof toldOf> = { language: null, outcome: 'error' };
      try {
        const outcome = await session.take(...given);
        told = toldOf(outcome);
        return outcome;
      } finally {
        observe({ event: 'turn', channel, ...told, ms: msSince(since) });
      }
    },
  };
}
