import { stringify } from 'csv-stringify/sync';
import type { LexiconOf } from '../../dialogs/typing.ts';
import {
  CHOICES,
  type Day,
  FactsError,
  isChoice,
  isFactKey,
  type RuleSet,
} from '../../src/index.ts';
import type { Locales } from '../i18n/locales.ts';
import type { I18n, Speaker } from '../i18n/speaker.ts';
import { factsErrorText } from '../render/error.ts';
import { optionLabel } from '../render/labels.ts';
import { createReadCell, type ReadCell } from './cell.ts';
import { isBlank, readTable, type Table, type TableRow, type Unreadable } from './file.ts';
import { createHeadings, type Headings } from './headings.ts';
import { type Column, columnsOf, RowError, recordOf } from './record.ts';
import { inOrder, resultCells } from './result.ts';
import { type TableWords, tableWords } from './words.ts';

/** What a table is assessed by. */
export interface TableReading {
  readonly rules: RuleSet;
  /** The reference date of rows that name none. */
  readonly today: Day;
  readonly speaker: Speaker;
}

/** One line that is written, and what is wrong with the row that it came from. */
export interface Written {
  readonly text: string;
  readonly problem?: string;
}

/** Reads and assesses tables of cases. */
export interface Tables {
  readonly words: TableWords;
  readonly read: (bytes: Uint8Array) => Table | Unreadable;
  readonly readCell: ReadCell;
  /** The columns of a table that belong to the record. */
  readonly columnsOf: (table: Pick<Table, 'headings'>) => readonly Column[];
  /** What is to be said of the headings before anything is assessed. */
  readonly warningsOn: (table: Table) => readonly string[];
  /** Two columns that would both be the same answer; nothing where there are none. */
  readonly doubledIn: (table: Table) => string | undefined;
  /**
   * The headings of the result and its rows, one after the other: each row is assessed when it is
   * asked for.
   */
  readonly assess: (table: Table, reading: TableReading) => Generator<Written>;
}

/** An answer as it is called; what is none stays as it is. */
function called(key: string, value: string, speaker: Speaker): string {
  const isAnswer = isFactKey(key) && isChoice(key) && CHOICES[key].some((each) => each === value);
  return isAnswer ? optionLabel(key, value, speaker) : value;
}

/** What is wrong with a row; its columns are named as the table does, and answers as they are called. */
function problemIn(error: unknown, columns: readonly Column[], speaker: Speaker): string {
  if (error instanceof RowError) return error.message;
  if (!(error instanceof FactsError)) throw error;
  const key = String(error.key);
  const shown = (value: string) => called(key, value, speaker);
  return factsErrorText(
    {
      code: error.code,
      key: columns.find((column) => column.key === key)?.heading ?? key,
      value: shown(String(error.value)),
      allowed: error.allowed.map(shown),
    },
    speaker,
  );
}

function warnings({ headings }: Table, known: Headings, { say }: Speaker): readonly string[] {
  const { keyOf, ownWidth, isNamedAsOurs, meantBy } = known;
  return headings.slice(0, ownWidth(headings)).flatMap((heading) => {
    if (isNamedAsOurs(heading)) return [say('table', 'kept', { heading })];
    const meant = keyOf(heading) === undefined ? meantBy(heading) : undefined;
    return meant === undefined ? [] : [say('table', 'meant', { heading, known: meant })];
  });
}

function doubled(columns: readonly Column[], { say }: Speaker): string | undefined {
  const second = columns.find(({ key }, index) =>
    columns.slice(0, index).some((each) => each.key === key),
  );
  const first = columns.find(({ key }) => key === second?.key);
  if (first === undefined || second === undefined) return undefined;
  return say('table', 'twice', { first: first.heading, second: second.heading });
}

/**
 * Makes what assesses tables. Decided here: what a row means, and what is written beside it.
 * @param locales the words of all languages; tables are read in German
 */
export function createTables(locales: Locales, i18n: I18n, lexiconOf: LexiconOf): Tables {
  const words = tableWords(locales, i18n, lexiconOf);
  const { german } = words;
  const known = createHeadings(words);
  const readCell = createReadCell(words);
  const columnsIn = ({ headings }: Pick<Table, 'headings'>) => columnsOf(headings, known.keyOf);

  function* assess(table: Table, { rules, today, speaker }: TableReading): Generator<Written> {
    const { above, headings, rows, delimiter } = table;
    const columns = columnsIn(table);
    const width = known.ownWidth(headings);
    const ownCells = (cells: readonly string[]) =>
      Array.from({ length: width }, (_, index) => cells[index] ?? '');
    const line = (cells: readonly string[]) =>
      stringify([cells as string[]], { delimiter, record_delimiter: 'windows' });
    const added = (
      row: TableRow,
    ): { readonly cells: readonly string[]; readonly problem?: string } => {
      if (isBlank(row.cells)) return { cells: inOrder({}, words) };
      try {
        if (row.cells.length > headings.length) throw new RowError(german.say('table', 'outside'));
        const record = recordOf(row, columns, today, { readCell, german, speaker });
        return { cells: inOrder(resultCells(record, rules, speaker), words) };
      } catch (error) {
        const problem = problemIn(error, columns, speaker);
        return { cells: inOrder({ error: problem }, words), problem };
      }
    };
    for (const cells of above) yield { text: line(cells) };
    yield { text: line([...ownCells(headings), ...Object.values(words.added)]) };
    for (const row of rows) {
      const { cells, problem } = added(row);
      const text = line([...ownCells(row.cells), ...cells]);
      yield problem === undefined
        ? { text }
        : { text, problem: german.say('table', 'row', { line: row.line, message: problem }) };
    }
  }

  return {
    words,
    read: (bytes) => readTable(bytes, known.keyOf),
    readCell,
    columnsOf: columnsIn,
    warningsOn: (table) => warnings(table, known, german),
    doubledIn: (table) => doubled(columnsIn(table), german),
    assess,
  };
}
