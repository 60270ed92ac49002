import { type Day, inForce, monthOf } from '../calendar.ts';
import { caseOf } from '../case.ts';
import type { Facts } from '../facts/schema.ts';
import { CHOICES, type ChoiceKey, existsOn } from '../facts/values.ts';
import { canFit, conditionsOf } from '../rules/condition.ts';
import { type Mask, maskOf } from '../rules/mask.ts';
import { SOURCES } from '../sources.ts';
import { STATUSES, type StatusId, statusesOnPaper } from '../status/index.ts';
import type { Change, Happens } from './change.ts';
import { HOUSING, LIFE_EVENTS } from './events.ts';

/** A record that the person's own may become, and by what. */
export interface Node {
  readonly facts: Facts;
  /** The case of the record, as numbers. */
  readonly mask: Mask;
  readonly changes: readonly Change[];
}

/** A record that some changes led to. */
export function nodeOf(facts: Facts, changes: readonly Change[]): Node {
  return { facts, mask: maskOf(caseOf(facts)), changes };
}

/** The events, with what is asked of a case as numbers, and each outcome with how it is told. */
const EVENTS = LIFE_EVENTS.map((event) => ({
  id: event.id,
  isFirst: event.isFirst === true,
  isOfHousing: HOUSING.includes(event),
  conditions: conditionsOf(event.when),
  outcomes: event.outcomes.map((outcome) => ({
    outcome,
    change: {
      kind: 'event',
      id: event.id,
      by: event.by,
      ground: event.ground,
      sources: outcome.sources.map((source) => SOURCES[source]),
    } as const,
  })),
}));

type Event = (typeof EVENTS)[number];

const OF_HOUSING = new Set(HOUSING.map(({ id }) => id));

/**
 * Whether an event has its turn after some changes. What happens to where a person lives and what
 * happens to their status come to the same in any order: the first is looked at before the second only.
 */
function isItsTurn({ id, isFirst, isOfHousing }: Event, changes: readonly Change[]): boolean {
  if (isFirst) return changes.length === 0;
  return changes.every(
    (change) =>
      change.kind === 'event' && change.id !== id && (!isOfHousing || OF_HOUSING.has(change.id)),
  );
}

/** The same change, told with the month from which on it is true where that comes later. */
function toldFrom(change: Happens, before: Day, after: Day): Happens {
  return before === after ? change : { ...change, from: monthOf(after) };
}

/** Everything that can happen next. */
export function happenings({ facts, mask: of, changes }: Node): readonly Node[] {
  const nodes: Node[] = [];
  for (const event of EVENTS) {
    if (!canFit(event.conditions, of) || !isItsTurn(event, changes)) continue;
    for (const { outcome, change } of event.outcomes) {
      const after = inForce(outcome, facts.asOf) ? outcome.after(facts) : undefined;
      if (after === undefined) continue;
      const told = toldFrom(change, facts.asOf, after.asOf);
      nodes.push(nodeOf(after, [...changes, told]));
    }
  }
  return nodes;
}

/** What an answer that is not known, or not in full, may turn out to be. */
function possibleAnswers(key: ChoiceKey, facts: Facts): readonly string[] {
  const value = facts[key];
  if (value === 'unbekannt') return CHOICES[key].filter((each) => each !== 'unbekannt');
  const paper = key === 'status' && value !== undefined && STATUSES[value as StatusId];
  return paper && 'unknownOn' in paper ? statusesOnPaper(paper.unknownOn) : [];
}

/** Everything that a single answer that was not known may turn out to be. */
export function answers({ facts }: Node): readonly Node[] {
  return (Object.keys(CHOICES) as ChoiceKey[]).flatMap((key) =>
    possibleAnswers(key, facts)
      .filter((value) => existsOn(key, value, facts.asOf))
      .map((value) =>
        nodeOf({ ...facts, [key]: value }, [{ kind: 'answer', key, values: [value] }]),
      ),
  );
}
