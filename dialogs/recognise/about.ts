import type { Subject } from '../../src/facts/fact.ts';
import { FACT_KEYS, factOf } from '../../src/facts/values.ts';

/**
 * The questions whose answers are about something, as the catalogue of facts has it.
 * @param others questions about it that are no facts
 */
export function questionsAbout(subject: Subject, ...others: readonly string[]): readonly string[] {
  return [...FACT_KEYS.filter((key) => factOf(key).about?.includes(subject)), ...others];
}
