import type { Position } from './interview.ts';
import type { Message } from './message.ts';
import type { Asking } from './question.ts';
import { checkedAnswers } from './questions/pruefung.ts';
import { situationOf } from './situation.ts';
import type { Terms } from './terms.ts';

/** What was known before the question that is being asked anew was taken back. */
function beforeChange({ state }: Position, terms: Terms): Asking | null {
  const { steps, asOf } = state.context;
  const isTakenBack = ([id, value]: [string, string | null]) => id !== 'sprache' && value === null;
  const changed = steps.findLastIndex((step) => Object.entries(step).some(isTakenBack));
  return changed < 0 ? null : situationOf({ asOf, steps: steps.slice(0, changed) }, terms);
}

/**
 * Names the answers that no longer count, once a change has led back to the check.
 * @param from where the change was said
 * @param to where it led
 */
export function aboutDropped(from: Position, to: Position, terms: Terms): readonly Message[] {
  const isOver = from.question === 'pruefung' || from.question === null;
  const before = isOver ? from.asking : beforeChange(from, terms);
  if (to.question !== 'pruefung' || before === null) return [];
  const counts = new Set(checkedAnswers(to.asking).map(([id]) => id));
  const dropped = checkedAnswers(before).filter(([id]) => !counts.has(id));
  return dropped.length === 0 ? [] : [{ kind: 'dropped', answers: dropped }];
}
