import type { Facts } from './facts/schema.ts';
import { FACT_KEYS, type FactKey } from './facts/values.ts';
import { openKeys } from './open-keys.ts';
import { possibleVerdicts } from './possible-verdicts.ts';
import type { RuleSet } from './rule-set.ts';

/** The record with every key that could still change a finding answered: not known. */
export function completed(facts: Facts, rules: RuleSet): Facts {
  const [open] = openKeys(facts, rules);
  return open === undefined ? facts : completed({ ...facts, [open]: 'unbekannt' }, rules);
}

/** All ways to choose some of a list, the smallest first, and of one size the earlier ones first. */
function* choices<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  function* ofSize(size: number, from: number): Generator<readonly Item[]> {
    if (size === 0) yield [];
    else {
      for (let at = from; at <= items.length - size; at += 1) {
        for (const rest of ofSize(size - 1, at + 1)) yield [items[at] as Item, ...rest];
      }
    }
  }
  for (let size = 0; size <= items.length; size += 1) yield* ofSize(size, 0);
}

/** The order in which answers are named, and preferred where several sets are equally small. */
const ORDER = [
  ...new Set<FactKey>([...(['status', 'unterbringung', 'bundesland'] as const), ...FACT_KEYS]),
];

/**
 * The smallest set of answers that settles the verdict: with them it is the same whatever the other
 * answers are.
 * @param facts a record; a missing key that matters counts as answered with `unbekannt`
 */
export function decisiveKeys(facts: Facts, rules: RuleSet): readonly FactKey[] {
  const { asOf, beratungSeit, ...known } = completed(facts, rules);
  const record: Partial<Facts> = known;
  const keys = ORDER.filter((key) => record[key] !== undefined);
  const settles = (some: readonly FactKey[]) => {
    const part: Record<string, string | undefined> = { asOf };
    for (const key of some) part[key] = record[key];
    return possibleVerdicts(part as Facts, rules, 2).size === 1;
  };
  // With more answers fewer verdicts are possible. So an answer without which all others do not settle
  // the verdict is in every set that does, and only the others have to be chosen from.
  const needed = keys.filter((key) => !settles(keys.filter((each) => each !== key)));
  const others = keys.filter((key) => !needed.includes(key));
  for (const some of choices(others)) {
    const chosen = keys.filter((key) => needed.includes(key) || some.includes(key));
    if (settles(chosen)) return chosen;
  }
  // Only a reading that contradicts itself leaves it open whatever is known.
  return keys;
}
