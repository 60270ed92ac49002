import { type Day, explain, FactsError, type FactsFault, type RuleSet } from '../../src/index.ts';
import { dated } from './record.ts';

/** What comes of a record, as plain data: the assessment, in JSON, or what is wrong with the record. */
export type Assessed = string | FactsFault;

/**
 * Assesses a record.
 * @param today the reference date of a record that names none
 */
export function assessed(record: unknown, rules: RuleSet, today: Day): Assessed {
  try {
    return JSON.stringify(explain(dated(record, today), rules));
  } catch (error) {
    if (!(error instanceof FactsError)) throw error;
    const { code, key, value, allowed } = error;
    return { code, key, value, allowed };
  }
}
