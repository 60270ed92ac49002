import type { FactKey } from '../../src/facts/values.ts';
import { readLocale } from '../i18n/texts.ts';

/** A key of the record, the reference date among them. */
export type ColumnKey = FactKey | 'asOf';

/** A column that is written. */
export type AddedColumn = keyof typeof WORDS.added;

/** The sentences about a table. */
type SentenceId = Exclude<keyof typeof WORDS, 'headings' | 'added' | 'quiet' | 'streets'>;

// Tables are an office's: their headings and what is said of them are German, as for all operators.
const WORDS = readLocale('de/table') as {
  readonly headings: Readonly<Record<ColumnKey, readonly string[]>>;
  readonly added: Readonly<
    Record<
      | 'verdict'
      | 'anschlussunterbringung'
      | 'anschlussunterbringungReasons'
      | 'bleibeperspektive'
      | 'bleibeperspektiveReasons'
      | 'period'
      | 'clearedUpBy'
      | 'asOf'
      | 'rules'
      | 'error',
      string
    >
  >;
  readonly quiet: readonly string[];
  readonly streets: readonly string[];
  readonly monthForm: string;
} & Readonly<
  Record<
    | 'progress'
    | 'row'
    | 'cell'
    | 'tooLong'
    | 'outside'
    | 'twice'
    | 'meant'
    | 'kept'
    | 'noHeadings'
    | 'isExcel'
    | 'isBroken'
    | 'isMissing'
    | 'summary',
    string
  >
>;

/** What the columns of a record are called, the usual name first. */
export const HEADINGS = WORDS.headings;

/** The headings of the columns that are written, in their order. */
export const ADDED = WORDS.added;

/** Words beside an answer that change nothing of it, folded. */
export const QUIET = WORDS.quiet;

/** What streets are called, at the end of their names. */
export const STREETS = WORDS.streets;

/** How a month is written. */
export const MONTH_FORM = WORDS.monthForm;

/** A sentence about a table. */
export function tell(id: SentenceId, params: Readonly<Record<string, string | number>>): string {
  return WORDS[id].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
}
