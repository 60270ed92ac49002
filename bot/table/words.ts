import type { LexiconOf } from '../../dialogs/typing.ts';
import type table from '../../locales/de/table.json';
import type { FactKey } from '../../src/index.ts';
import type { Locales } from '../i18n/locales.ts';
import type { I18n, Speaker } from '../i18n/speaker.ts';

/** A key of the record, the reference date among them. */
export type ColumnKey = FactKey | 'asOf';

/** A column that is written. */
export type AddedColumn = keyof typeof table.added;

/** What tables are read and written in: they are an office's, and speak German as to all operators. */
export interface TableWords {
  /** What the columns of a record are called, the usual name first. */
  readonly headings: Readonly<Record<ColumnKey, readonly string[]>>;
  /** The headings of the columns that are written, in their order. */
  readonly added: Readonly<Record<AddedColumn, string>>;
  /** Words beside an answer that change nothing of it, folded. */
  readonly quiet: readonly string[];
  /** What streets are called, at the end of their names. */
  readonly streets: readonly string[];
  /** How a month is written. */
  readonly monthForm: string;
  /** Says what is to be said of a table. */
  readonly german: Speaker;
  /** Whose labels are understood in a cell. */
  readonly labelled: readonly Speaker[];
  readonly lexiconOf: LexiconOf;
}

/** What tables are read and written in, of all words. */
export function tableWords(locales: Locales, i18n: I18n, lexiconOf: LexiconOf): TableWords {
  const { headings, added, quiet, streets, monthForm } = locales.words.de.table;
  const german = i18n.speaker('de', 'fachkraft');
  const labelled = [german, i18n.speaker('de', 'selbst')];
  return { headings, added, quiet, streets, monthForm, german, labelled, lexiconOf };
}
