import {
  type Day,
  type Explained,
  explain,
  FactsError,
  type FactsFault,
  type RuleSet,
} from '../../src/index.ts';
import { dated } from './record.ts';

/** What came of a record: its assessment, or what is wrong with it. As plain data, it can come from anywhere. */
export type Explaining = { readonly answer: Explained } | { readonly fault: FactsFault };

/** What is to be assessed, and by which rules. */
export interface ToExplain {
  readonly records: readonly unknown[];
  readonly rules: RuleSet;
  /** The reference date of records that name none. */
  readonly today: Day;
}

function explaining(record: unknown, rules: RuleSet, today: Day): Explaining {
  try {
    return { answer: explain(dated(record, today), rules) };
  } catch (error) {
    if (!(error instanceof FactsError)) throw error;
    const { code, key, value, allowed } = error;
    return { fault: { code, key, value, allowed } };
  }
}

/** Assesses records, each by itself: what is wrong with one is no matter to the others. */
export function explainAll({ records, rules, today }: ToExplain): readonly Explaining[] {
  return records.map((record) => explaining(record, rules, today));
}
