import { type Day, inForce, monthOf } from '../calendar.ts';
import { caseOf } from '../case.ts';
import type { Facts } from '../facts/schema.ts';
import { CHOICES, type ChoiceKey, existsOn } from '../facts/values.ts';
import { canFit, conditionsOf } from '../rules/condition.ts';
import { type Mask, maskOf } from '../rules/mask.ts';
import { SOURCES } from '../sources.ts';
import type { Change, Happens } from './change.ts';
import { LIFE_EVENTS } from './events.ts';

/** A record that the person's own may become, and by what. */
export interface Node {
  readonly facts: Facts;
  readonly changes: readonly Change[];
}

/** The events, with what is asked of a case as numbers, and each outcome with how it is told. */
const EVENTS = LIFE_EVENTS.map(({ id, when, ground, outcomes, isFirst }) => ({
  id,
  isFirst,
  conditions: conditionsOf(when),
  outcomes: outcomes.map((outcome) => ({
    outcome,
    change: {
      kind: 'event',
      id,
      ground,
      sources: outcome.sources.map((source) => SOURCES[source]),
    } as const,
  })),
}));

type Event = (typeof EVENTS)[number];

function canHappen(
  { id, isFirst, conditions }: Event,
  of: Mask,
  before: readonly Change[],
): boolean {
  if (isFirst && before.length > 0) return false;
  return (
    canFit(conditions, of) && !before.some((change) => change.kind === 'event' && change.id === id)
  );
}

/** The same change, told with the month from which on it is true where that comes later. */
function toldFrom(change: Happens, before: Day, after: Day): Happens {
  return before === after ? change : { ...change, from: monthOf(after) };
}

/** Everything that can happen next. */
export function happenings({ facts, changes }: Node): readonly Node[] {
  const of = maskOf(caseOf(facts));
  const nodes: Node[] = [];
  for (const event of EVENTS) {
    if (!canHappen(event, of, changes)) continue;
    for (const { outcome, change } of event.outcomes) {
      const after = inForce(outcome, facts.asOf) ? outcome.after(facts) : undefined;
      if (after === undefined) continue;
      const told = toldFrom(change, facts.asOf, after.asOf);
      nodes.push({ facts: after, changes: [...changes, told] });
    }
  }
  return nodes;
}

/** Everything that a single answer that was not known may turn out to be. */
export function answers({ facts }: Node): readonly Node[] {
  const keys = (Object.keys(CHOICES) as ChoiceKey[]).filter((key) => facts[key] === 'unbekannt');
  return keys.flatMap((key) =>
    CHOICES[key]
      .filter((value) => value !== 'unbekannt' && existsOn(key, value, facts.asOf))
      .map((value) => ({
        facts: { ...facts, [key]: value },
        changes: [{ kind: 'answer', key, values: [value] } as const],
      })),
  );
}
