import type { Change, Happens } from './change.ts';
import type { Leading } from './what-would-change.ts';

function isToldOf(change: Change): change is Happens {
  return change.kind === 'event' && (change.by === 'authority' || change.by === 'time');
}

/**
 * What a person is told that may change their verdict: only what lies in an authority's hands or comes by
 * itself, never a move, never a loss as a way (section 7).
 * @param changes of an explained verdict
 * @returns each event once, in their order: those that lead elsewhere alone; where none does, the steps of the
 *   shortest ways
 */
export function comingUp(changes: readonly Leading[]): readonly Happens[] {
  const ways = changes.flatMap((leading) => leading.ways).filter((way) => way.every(isToldOf));
  const shortest = Math.min(...ways.map(({ length }) => length));
  const known = new Map<string, Happens>();
  for (const event of ways
    .filter(({ length }) => length === shortest)
    .flat()
    .filter(isToldOf)) {
    known.set(event.id, known.get(event.id) ?? event);
  }
  return [...known.values()];
}
