import { ATTRIBUTES, type Attribute } from './attributes.ts';
import { allOf, anyOf, type Validity } from './calendar.ts';
import { clearing } from './clearing.ts';
import { type FactKey, validityOf } from './facts/values.ts';
import type { NextId } from './next.ts';
import type { Rule } from './rule.ts';
import { BUILT_IN, PIVOT, PREREQUISITES, type Prerequisite, type RuleSet } from './rule-set.ts';
import { SOURCES, type Source, type SourceId } from './sources.ts';

/** What a row asks of one attribute: one of these values, which leave out those. */
export interface Asked {
  readonly attribute: Attribute;
  readonly values: readonly string[];
  readonly others: readonly string[];
}

/** A row of a decision table as it is read: everything that it says, and by which name it is cited. */
export interface WrittenRow {
  /** Its id; where rows share one, the day on which it begins or a number is added. */
  readonly name: string;
  readonly prerequisite: Prerequisite;
  readonly rule: Rule;
  /** When somebody can be assessed by it: its own time, as far as there are the answers that it asks for. */
  readonly validity: Validity;
  /** Which accommodation or which title it is about. */
  readonly about: Asked;
  readonly asks: readonly Asked[];
  readonly sources: readonly Source[];
  readonly clearedUpBy: readonly NextId[];
  /** A municipality's own: it goes before the built-in rows. */
  readonly isOwn: boolean;
}

/** A source by its id, or as a municipality's reading gives it. */
export function sourceOf(source: SourceId | Source): Source {
  return typeof source === 'string' ? SOURCES[source] : source;
}

/** What the conditions of a row or of an event ask, attribute by attribute. */
export function askedIn(when: Rule['when']): readonly Asked[] {
  return (Object.entries(when) as [Attribute, readonly string[]][]).map(([attribute, values]) => ({
    attribute,
    values,
    others: (ATTRIBUTES[attribute] as readonly string[]).filter((each) => !values.includes(each)),
  }));
}

/** The days on which one of the values that a row asks for exists. */
function existing({ attribute, values }: Asked): Validity {
  const key = attribute === 'titel' ? 'status' : attribute;
  return anyOf(values.map((value) => validityOf(key as FactKey, value)));
}

/** A name that none has yet: the id, with the first day, or with a number. */
function nameFor({ id, from }: Rule, taken: ReadonlySet<string>): string {
  const dated = from === undefined ? [id] : [id, `${id}-${from}`];
  const numbered = Array.from(taken, (_, index) => `${id}-${index + 2}`);
  return [...dated, ...numbered].find((each) => !taken.has(each)) as string;
}

/** Every row of a rule set, table by table, a municipality's own first; each has a name of its own. */
export function rowsOf(rules: RuleSet): readonly WrittenRow[] {
  const names = new Set<string>();
  return PREREQUISITES.flatMap((prerequisite) =>
    rules[prerequisite].flatMap((layer) => {
      const isOwn = !BUILT_IN[prerequisite].includes(layer);
      return [...new Set([...layer.values()].flat())].map((rule) => {
        const name = nameFor(rule, names);
        names.add(name);
        const asks = askedIn(rule.when);
        const isAbout = ({ attribute }: Asked) => attribute === PIVOT[prerequisite];
        return {
          name,
          prerequisite,
          rule,
          validity: allOf([rule, ...asks.map(existing)]),
          about: asks.find(isAbout) as Asked,
          asks,
          sources: rule.sources.map(sourceOf),
          clearedUpBy: clearing(rule, prerequisite).clearedUpBy ?? [],
          isOwn,
        };
      });
    }),
  );
}
