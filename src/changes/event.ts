import type { Validity } from '../calendar.ts';
import type { Facts } from '../facts/schema.ts';
import { existsOn, FACT_KEYS, type FactKey, factOf } from '../facts/values.ts';
import type { Ground } from '../finding.ts';
import type { When } from '../rule.ts';
import type { SourceId } from '../sources.ts';
import type { StatusId } from '../status/index.ts';

/** One way in which an event can turn out: in force as long as the law knows it. */
export interface EventOutcome extends Validity {
  /** The record afterwards; nothing where it cannot come to that. */
  readonly after: (facts: Facts) => Facts | undefined;
  readonly sources: readonly SourceId[];
}

/** Whose doing an event is. */
export type Doing = 'authority' | 'time' | 'person' | 'loss';

/** Something that can happen to a person, and what their record is then. */
export interface LifeEvent {
  /** Its words are in `locales`. */
  readonly id: string;
  /** Whose doing it is: an authority's, the person's own, nobody's as time goes by; or something is lost. */
  readonly by: Doing;
  /** To whom it can happen. */
  readonly when: When;
  readonly ground: readonly Ground[];
  readonly outcomes: readonly EventOutcome[];
  /** Counts from the person's own dates: it cannot follow on another event. */
  readonly isFirst?: true;
}

/** What is asked anew once another answer has come in the place of that one. */
function followUpsTo(key: 'status' | 'unterbringung'): readonly FactKey[] {
  return FACT_KEYS.filter((each) => factOf(each).followUpTo === key);
}

const OF_STATUS = followUpsTo('status');
const OF_HOUSING = followUpsTo('unterbringung');

function without(facts: Facts, keys: readonly FactKey[]): Facts {
  const rest: Record<string, string> = {};
  // Key by key: it is done for everything that may come, and several times as fast as by entries.
  for (const key in facts) {
    if (!keys.includes(key as FactKey)) rest[key] = facts[key as FactKey] as string;
  }
  return rest as Facts;
}

/** Another status, with what belongs to it; answers about the one before count no more. */
export function becomes(
  status: StatusId,
  sources: readonly SourceId[],
  more: Partial<Facts> & Validity = {},
): EventOutcome {
  const { from, to, ...answers } = more;
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    sources,
    after: (facts) =>
      existsOn('status', status, facts.asOf)
        ? { ...without(facts, OF_STATUS), status, ...answers }
        : undefined,
  };
}

/** Another place to live, with what belongs to it. */
export function moves(
  unterbringung: NonNullable<Facts['unterbringung']>,
  sources: readonly SourceId[],
  more: (facts: Facts) => Partial<Facts> = () => ({}),
): EventOutcome {
  return {
    sources,
    after: (facts) => ({ ...without(facts, OF_HOUSING), unterbringung, ...more(facts) }),
  };
}

/** One answer that is another one from then on. */
export function turns(answer: Partial<Facts>, sources: readonly SourceId[]): EventOutcome {
  return { sources, after: (facts) => ({ ...facts, ...answer }) };
}
