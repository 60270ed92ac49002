import { inForce, monthOf } from '../calendar.ts';
import { caseOf } from '../case.ts';
import type { Facts } from '../facts/schema.ts';
import { CHOICES, type ChoiceKey, existsOn } from '../facts/values.ts';
import { SOURCES, type Source, type SourceId } from '../sources.ts';
import type { Change, Happens } from './change.ts';
import { canHappen } from './event.ts';
import { LIFE_EVENTS } from './events.ts';

/** A record that the person's own may become, and by what. */
export interface Node {
  readonly facts: Facts;
  readonly changes: readonly Change[];
}

function sourcesOf(ids: readonly SourceId[]): readonly Source[] {
  return ids.map((id) => SOURCES[id]);
}

/** Everything that can happen next. */
export function happenings({ facts, changes }: Node): readonly Node[] {
  const of = caseOf(facts);
  const happened = new Set(changes.map((change) => change.kind === 'event' && change.id));
  return LIFE_EVENTS.filter(
    (event) =>
      canHappen(event, of) && !happened.has(event.id) && (!event.isFirst || changes.length === 0),
  ).flatMap((event) =>
    event.outcomes.flatMap((outcome) => {
      const after = inForce(outcome, facts.asOf) ? outcome.after(facts) : undefined;
      if (after === undefined) return [];
      const { id, ground } = event;
      const from = after.asOf === facts.asOf ? {} : { from: monthOf(after.asOf) };
      const change = { kind: 'event', id, ground, sources: sourcesOf(outcome.sources), ...from };
      return [{ facts: after, changes: [...changes, change as Happens] }];
    }),
  );
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
