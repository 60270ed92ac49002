import { type Assessment, assess } from './assess.ts';
import { type Leading, whatWouldChange } from './changes/what-would-change.ts';
import { decisiveKeys } from './decisive.ts';
import { parseFacts } from './facts/schema.ts';
import type { FactKey } from './facts/values.ts';
import type { RuleSet } from './rule-set.ts';

/** An assessment with what explains it as a whole. */
export interface Explained extends Assessment {
  /** The smallest set of answers that settles the verdict; `unbekannt` where there was none. */
  readonly decisive: readonly { readonly key: FactKey; readonly value: string }[];
  /** The smallest changes that would lead to another verdict. */
  readonly changes: readonly Leading[];
}

/**
 * Assesses one person and says which answers decide, and what would change the verdict.
 * @param record the facts record; a missing key reads as `unbekannt`
 * @param rules the reading to decide by
 * @throws {FactsError} naming the key, the value and what is allowed
 */
export function explain(record: unknown, rules: RuleSet): Explained {
  const facts = parseFacts(record);
  const decisive = decisiveKeys(facts, rules).map((key) => ({
    key,
    value: facts[key] ?? 'unbekannt',
  }));
  return { ...assess(facts, rules), decisive, changes: whatWouldChange(facts, rules) };
}
