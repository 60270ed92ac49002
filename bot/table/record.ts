import { LONGEST_TEXT } from '../../dialogs/typing.ts';
import { CHOICES, type Day, type FactKey, parseFacts } from '../../src/index.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { optionLabel } from '../render/labels.ts';
import { type ReadCell, readDay } from './cell.ts';
import type { TableRow } from './file.ts';
import type { Headings } from './headings.ts';
import type { ColumnKey } from './words.ts';

/** A column that belongs to the record. */
export interface Column {
  readonly key: ColumnKey;
  readonly heading: string;
  readonly index: number;
}

/** The columns of a table that belong to the record. */
export function columnsOf(
  headings: readonly string[],
  keyOf: Headings['keyOf'],
): readonly Column[] {
  return headings.flatMap((heading, index) => {
    const key = keyOf(heading);
    return key === undefined ? [] : [{ key, heading, index }];
  });
}

/** Why a row is no record: a sentence for the person whose table it is. */
export class RowError extends Error {}

/** What reads cells, says in German what is wrong with one, and names what it may hold. */
interface Reader {
  readonly readCell: ReadCell;
  readonly german: Speaker;
  readonly speaker: Speaker;
}

/** What cannot be read as one answer, with the answers that it may be. */
function unclear(
  { heading, text }: { readonly heading: string; readonly text: string },
  key: FactKey,
  allowed: readonly string[],
  { german, speaker }: Reader,
): RowError {
  const labels = allowed.map((each) => optionLabel(key, each, speaker)).join('; ');
  const params = { heading, value: text.slice(0, 100), allowed: labels };
  return new RowError(german.say('table', 'cell', params));
}

/**
 * What the cell of a Fiktionsbescheinigung says beside it: why it was given, and the title that it prolongs.
 * @throws {RowError} where it names a paragraph, and nothing says whether that is prolonged or applied for
 */
function besideFiktion(
  record: Readonly<Partial<Record<string, string>>>,
  cell: { readonly heading: string; readonly text: string; readonly asOf: Day },
  reader: Reader,
): Readonly<Record<string, string>> {
  const read = (key: FactKey) => reader.readCell(key, cell.text, cell.asOf);
  const paper = read('status');
  const said = (key: 'fiktionsgrund' | 'bisherigerTitel') => {
    const found = read(key);
    const beside = 'beside' in paper ? paper.beside[key] : undefined;
    return record[key] ?? beside ?? ('value' in found ? found.value : undefined);
  };
  const fiktionsgrund = said('fiktionsgrund');
  const bisherigerTitel = said('bisherigerTitel');
  if (fiktionsgrund === undefined) {
    if (bisherigerTitel === record['bisherigerTitel']) return {};
    throw unclear(cell, 'fiktionsgrund', CHOICES.fiktionsgrund, reader);
  }
  const isProlonged = fiktionsgrund === 'verlaengerung' && bisherigerTitel !== undefined;
  return { fiktionsgrund, ...(isProlonged && { bisherigerTitel }) };
}

/**
 * The record of a row; an empty cell is a missing key.
 * @param today the reference date where the row names none
 * @throws {RowError} naming the column and what it may hold
 * @throws {FactsError} where the reference date is none
 */
export function recordOf(
  { cells }: TableRow,
  columns: readonly Column[],
  today: Day,
  reader: Reader,
): Readonly<Record<string, string>> {
  const { readCell, german } = reader;
  const named = columns.find(({ key }) => key === 'asOf');
  const day = readDay(cells[named?.index ?? -1] ?? '');
  // The other cells are read by it: one that is none is named first.
  const { asOf } = parseFacts({ asOf: 'value' in day ? day.value : today });
  const answers = columns.filter(
    (column): column is Column & { key: FactKey } => column.key !== 'asOf',
  );
  const record: Record<string, string> = {};
  for (const { key, heading, index } of answers) {
    const text = cells[index] ?? '';
    const cell = readCell(key, text, asOf);
    if ('isTooLong' in cell)
      throw new RowError(german.say('table', 'tooLong', { heading, max: LONGEST_TEXT }));
    if ('allowed' in cell) throw unclear({ heading, text }, key, cell.allowed, reader);
    if ('value' in cell) record[key] = cell.value;
  }
  const status = answers.find(({ key }) => key === 'status');
  if (status === undefined || record['status'] !== 'fiktion') return { asOf, ...record };
  const cell = { heading: status.heading, text: String(cells[status.index]), asOf };
  return { asOf, ...record, ...besideFiktion(record, cell, reader) };
}
