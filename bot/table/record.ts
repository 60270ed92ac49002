import { LONGEST_TEXT } from '../../dialogs/index.ts';
import { type Day, type FactKey, parseFacts } from '../../src/index.ts';
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

/** What reads cells, and says in German what is wrong with one. */
interface Reader {
  readonly readCell: ReadCell;
  readonly german: Speaker;
}

/**
 * The record of a row; an empty cell is a missing key.
 * @param today the reference date where the row names none
 * @param speaker names what a cell may hold
 * @throws {RowError} naming the column and what it may hold
 * @throws {FactsError} where the reference date is none
 */
export function recordOf(
  { cells }: TableRow,
  columns: readonly Column[],
  today: Day,
  { readCell, german }: Reader,
  speaker: Speaker,
): Readonly<Record<string, string>> {
  const named = columns.find(({ key }) => key === 'asOf');
  const day = readDay(cells[named?.index ?? -1] ?? '');
  // The other cells are read by it: one that is none is named first.
  const { asOf } = parseFacts({ asOf: 'value' in day ? day.value : today });
  const entries = columns
    .filter(({ key }) => key !== 'asOf')
    .flatMap(({ key, heading, index }) => {
      const value = cells[index] ?? '';
      const cell = readCell(key as FactKey, value, asOf);
      if ('isTooLong' in cell)
        throw new RowError(german.say('table', 'tooLong', { heading, max: LONGEST_TEXT }));
      if ('allowed' in cell) {
        const allowed = cell.allowed.map((each) => optionLabel(key, each, speaker)).join('; ');
        throw new RowError(
          german.say('table', 'cell', { heading, value: value.slice(0, 100), allowed }),
        );
      }
      return 'value' in cell ? [[key, cell.value] as const] : [];
    });
  return { asOf, ...Object.fromEntries(entries) };
}
