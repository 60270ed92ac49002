import { ANSCHLUSSUNTERBRINGUNG } from './accommodation/index.ts';
import { titelOf } from './case.ts';
import type { Facts } from './facts/schema.ts';
import { FACT_KEYS, type FactKey, factOf } from './facts/values.ts';
import { statusesAskingFor } from './status/index.ts';

/** The homes of which the rules ask something further: every row of theirs names its homes. */
function homesAskingFor(key: FactKey): readonly string[] {
  const attribute = key === 'vorlaeufigSeit' ? 'frist' : key;
  const rows = ANSCHLUSSUNTERBRINGUNG.filter(({ when }) => attribute in when);
  return rows.flatMap(({ when }) => when.unterbringung as readonly string[]);
}

/** The answers to which each further one belongs. */
const FOLLOWED = Object.fromEntries(
  FACT_KEYS.map((key) => {
    const { followUpTo } = factOf(key);
    const answers = followUpTo === 'status' ? statusesAskingFor(key) : homesAskingFor(key);
    return [key, answers];
  }),
) as Readonly<Record<FactKey, readonly string[]>>;

/** Whether an answer is about somebody with that paper, in that home; as long as these are not known, it may be. */
function isAbout(key: FactKey, facts: Facts): boolean {
  const { followUpTo } = factOf(key);
  const followed = followUpTo && facts[followUpTo];
  if (followed === undefined || followed === 'unbekannt') return true;
  return [followed, titelOf(facts)].some((each) => FOLLOWED[key].includes(each));
}

/**
 * The answers of a record that are about this person, in the order of asking: those that count, and those of
 * which the law has no use beside the others. What was told of another paper, or of another home, is none.
 */
export function toldKeys(facts: Facts): readonly FactKey[] {
  return FACT_KEYS.filter((key) => facts[key] !== undefined && isAbout(key, facts));
}
