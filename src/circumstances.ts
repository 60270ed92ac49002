import { addMonths, type Day, monthOf } from './calendar.ts';
import { FRIST_MONTHS } from './case.ts';
import type { Facts } from './facts/schema.ts';
import { CHOICES, existsOn, FACT_KEYS, type FactKey, LIMITED_KEYS } from './facts/values.ts';
import { undecided } from './open-keys.ts';
import { possibleCase } from './possible-case.ts';
import { PREREQUISITES, type RuleSet } from './rule-set.ts';
import { applicable } from './rules/applicable.ts';
import { tablesOn } from './rules/compile.ts';
import { maskOf } from './rules/mask.ts';

/** A law to decide by: the rules, and the day on which they are asked. */
export interface Law {
  readonly rules: RuleSet;
  readonly asOf: Day;
}

/** A way to answer: options, and for months how many of them ago. */
export type Circumstances = Readonly<Partial<Record<FactKey, string | number>>>;

/**
 * Months ago, one for each span that the rules tell apart: it begins there and ends before the next.
 * Source: § 9 Abs. 1, 4 FlüAG.
 */
export const MONTHS_AGO: readonly number[] = [
  0,
  ...FRIST_MONTHS.flatMap((months) => [months, months + 1]),
];

const VALUES: Readonly<Partial<Record<FactKey, readonly (string | number)[]>>> = {
  ...CHOICES,
  vorlaeufigSeit: [...MONTHS_AGO, 'unbekannt'],
};

/** What it always depends on, and all else in the order of asking. */
const ALWAYS: readonly FactKey[] = ['bundesland', 'unterbringung', 'status'];
const ORDER = [...new Set([...ALWAYS, ...FACT_KEYS])];

/** The record of these circumstances on a day: months count back from it. */
export function factsOn(circumstances: Circumstances, asOf: Day): Facts {
  const facts: Record<string, string> = { asOf };
  for (const key in circumstances) {
    const value = circumstances[key as FactKey] as string | number;
    facts[key] = typeof value === 'number' ? addMonths(monthOf(asOf), -value) : value;
  }
  return facts as Facts;
}

/** Whether the values of these circumstances exist on a day. */
export function canBeOn(circumstances: Circumstances, asOf: Day): boolean {
  return LIMITED_KEYS.every((key) => existsOn(key, String(circumstances[key]), asOf));
}

/** The next key on which it depends which rule applies, by the order of asking. */
function nextKey(known: Circumstances, laws: readonly Law[]): FactKey | undefined {
  const open = laws
    .filter(({ asOf }) => canBeOn(known, asOf))
    .flatMap(({ rules, asOf }) => {
      const facts = factsOn(known, asOf);
      const mask = maskOf(possibleCase(facts));
      const tables = tablesOn(rules, asOf);
      return PREREQUISITES.flatMap((prerequisite) => {
        const fitting = applicable(tables[prerequisite], mask);
        return fitting.length > 1 ? undecided(fitting, mask, facts) : [];
      });
    });
  return ORDER.find((key) => open.includes(key) && known[key] === undefined);
}

/**
 * Every way to answer that the rules tell apart: Land, accommodation and status always, all else
 * where it depends on it which rule applies, under any of the laws given. Of months one for each span;
 * the counselling period, which no verdict depends on, is left out.
 */
export function* circumstancesUnder(
  laws: readonly Law[],
  known: Circumstances = {},
): Generator<Circumstances> {
  const always = ALWAYS.find((key) => known[key] === undefined);
  const key = always ?? nextKey(known, laws);
  if (key === undefined) {
    yield known;
    return;
  }
  for (const value of VALUES[key] as readonly (string | number)[]) {
    yield* circumstancesUnder(laws, { ...known, [key]: value });
  }
}
