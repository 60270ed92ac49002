import type { Happens } from './change.ts';
import type { Leading } from './what-would-change.ts';

/**
 * What a person is told that may change their verdict: only what lies in an authority's hands or comes by
 * itself, never a move, never a loss as a way (section 7).
 * @param changes of an explained verdict
 * @returns each event once, in their order
 */
export function comingUp(changes: readonly Leading[]): readonly Happens[] {
  const known = new Map<string, Happens>();
  for (const way of changes.flatMap(({ ways }) => ways)) {
    const events = way.filter((change): change is Happens => change.kind === 'event');
    const isToldOf = ({ by }: Happens) => by === 'authority' || by === 'time';
    if (events.length < way.length || !events.every(isToldOf)) continue;
    for (const event of events) known.set(event.id, known.get(event.id) ?? event);
  }
  return [...known.values()];
}
