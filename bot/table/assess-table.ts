import { stringify } from 'csv-stringify/sync';
import type { Day } from '../../src/calendar.ts';
import { FactsError } from '../../src/facts/error.ts';
import type { RuleSet } from '../../src/rule-set.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { factsErrorText } from '../render/error.ts';
import { isBlank, type Row, type Table } from './file.ts';
import { isNamedAsOurs, meantBy, ownWidth } from './headings.ts';
import { type Column, columnsOf, RowError, recordOf } from './record.ts';
import { inOrder, resultCells } from './result.ts';
import { ADDED, tell } from './words.ts';

/** What a table is assessed by. */
export interface Reading {
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

/** What is to be said of the headings before anything is assessed. */
export function warningsOn({ headings }: Table): readonly string[] {
  const known = new Set(columnsOf(headings).map(({ heading }) => heading));
  return headings.slice(0, ownWidth(headings)).flatMap((heading) => {
    if (isNamedAsOurs(heading)) return [tell('kept', { heading })];
    const meant = known.has(heading) ? undefined : meantBy(heading);
    return meant === undefined ? [] : [tell('meant', { heading, known: meant })];
  });
}

/** Two columns that would both be the same answer; nothing where there are none. */
export function doubledIn({ headings }: Table): string | undefined {
  const columns = columnsOf(headings);
  const second = columns.find(({ key }, index) =>
    columns.slice(0, index).some((each) => each.key === key),
  );
  const first = columns.find(({ key }) => key === second?.key);
  if (first === undefined || second === undefined) return undefined;
  return tell('twice', { first: first.heading, second: second.heading });
}

/** What is wrong with a row; its columns are named as the table does. */
function problemIn(error: unknown, columns: readonly Column[], speaker: Speaker): string {
  if (error instanceof RowError) return error.message;
  if (!(error instanceof FactsError)) throw error;
  const { code, value, allowed } = error;
  const key = columns.find((column) => column.key === error.key)?.heading ?? error.key;
  return factsErrorText({ code, key, value, allowed }, speaker);
}

/** The headings of the result and its rows, one after the other: each row is assessed when it is asked for. */
export function* assessTable(
  { above, headings, rows, delimiter }: Table,
  { rules, today, speaker }: Reading,
): Generator<Written> {
  const columns = columnsOf(headings);
  const width = ownWidth(headings);
  const ownCells = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, index) => cells[index] ?? '');
  const line = (cells: readonly string[]) =>
    stringify([cells as string[]], { delimiter, record_delimiter: 'windows' });
  const added = (row: Row): { readonly cells: readonly string[]; readonly problem?: string } => {
    if (isBlank(row.cells)) return { cells: inOrder({}) };
    try {
      if (row.cells.length > headings.length) throw new RowError(tell('outside', {}));
      return {
        cells: inOrder(resultCells(recordOf(row, columns, today, speaker), rules, speaker)),
      };
    } catch (error) {
      const problem = problemIn(error, columns, speaker);
      return { cells: inOrder({ error: problem }), problem };
    }
  };
  for (const cells of above) yield { text: line(cells) };
  yield { text: line([...ownCells(headings), ...Object.values(ADDED)]) };
  for (const row of rows) {
    const { cells, problem } = added(row);
    const text = line([...ownCells(row.cells), ...cells]);
    yield problem === undefined
      ? { text }
      : { text, problem: tell('row', { line: row.line, message: problem }) };
  }
}
