import {
  type ActorScope,
  createActor,
  type EventFromLogic,
  type InputFrom,
  type SnapshotFrom,
} from 'xstate';
import { FIRST_AS_OF } from '../../src/index.ts';
import { newTrail } from '../trail/trail.ts';
import type { createChart } from './chart.ts';

type Chart = ReturnType<typeof createChart>;
type Snapshot = SnapshotFrom<Chart>;
type Event = EventFromLogic<Chart>;

/** The pure transitions of a statechart. */
export interface Stepping {
  readonly begin: (input: InputFrom<Chart>) => Snapshot;
  readonly next: (from: Snapshot, event: Event) => Snapshot;
}

/**
 * The transitions of a statechart, as `initialTransition` and `transition` of XState make them, which
 * make an actor for each, too: that costs as much as the transition. Here one stands in for all of them; it
 * never runs, and nothing is remembered in it.
 */
export function stepping(chart: Chart): Stepping {
  const input = { trail: newTrail(FIRST_AS_OF, {}), pair: 'auto' } as const;
  const self = createActor(chart, { input });
  const scope: ActorScope<Snapshot, Event> = {
    self,
    system: self.system,
    id: self.id,
    sessionId: self.sessionId,
    logger: () => {},
    defer: () => {},
    emit: () => {},
    stopChild: () => {},
    actionExecutor: () => {},
  };
  return {
    begin: (given) => chart.getInitialSnapshot(scope, given),
    next: (from, event) => chart.transition(from, event, scope),
  };
}
