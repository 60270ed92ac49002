import { FACT_KEYS, factOf, type Subject } from '../../src/index.ts';

/**
 * The questions whose answers are about something, as the catalogue of facts has it.
 * @param others questions about it that are no facts
 */
export function questionsAbout(subject: Subject, ...others: readonly string[]): readonly string[] {
  return [...FACT_KEYS.filter((key) => factOf(key).about?.includes(subject)), ...others];
}
