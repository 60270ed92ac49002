import { readFileSync } from 'node:fs';

/** One line of a table: its cells by the name of their column. */
export type Cells = Readonly<Record<string, string>>;

interface Row {
  readonly line: number;
  readonly cells: Cells;
  readonly fits: readonly ((value: string) => boolean)[];
  readonly from: string;
  readonly to: string;
}

/** A table that can be asked. */
export interface Lookup {
  /** Finds the one row for the given values, in the order of the condition columns. */
  (values: readonly string[], asOf: string): Cells;
  /** The rows that no question has come to yet, as `file, line`. */
  readonly unused: () => readonly string[];
}

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

/** The lines of a tab-separated file beside this module, the first one being the header. */
export function readCells(file: string): Cells[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8').trimEnd();
  const [header = [], ...lines] = text.split('\n').map((line) => line.split('\t'));
  return lines.map((cells, index) => {
    if (cells.length !== header.length) {
      throw new Error(`${file}, line ${index + 2}: ${cells.length} cells for ${header.length}`);
    }
    return Object.fromEntries(header.map((column, at) => [column, cells[at] ?? '']));
  });
}

/** The columns of a table that are conditions: all before its days, or what it finds. */
export function conditionsOf(file: string): readonly string[] {
  const columns = Object.keys(readCells(file)[0] ?? {});
  const end = columns.findIndex((column) => ['from', 'finding', 'scope'].includes(column));
  return columns.slice(0, end);
}

/** Reads a condition: `*` any value, `a|b` one of these, `!a|b` any but these. */
export function condition(cell: string): (value: string) => boolean {
  if (cell === '*') return () => true;
  const excludes = cell.startsWith('!');
  const listed = new Set((excludes ? cell.slice(1) : cell).split('|'));
  return (value) => listed.has(value) !== excludes;
}

/** Prepares a table for many lookups. Every case must be fitted by exactly one row. */
export function lookup(file: string, columns: readonly string[]): Lookup {
  const rows = readCells(file).map(
    (cells, index): Row => ({
      line: index + 2,
      cells,
      fits: columns.map((column) => condition(cells[column] ?? '')),
      from: cells['from'] || FIRST_DAY,
      to: cells['to'] || LAST_DAY,
    }),
  );
  const candidates = indexed(rows);
  const used = new Set<number>();

  const find = (values: readonly string[], asOf: string): Cells => {
    const fitting = candidates(values).filter(
      (row) =>
        row.from <= asOf &&
        asOf <= row.to &&
        row.fits.every((fits, at) => at < 2 || fits(values[at] ?? '')),
    );
    const [row] = fitting;
    if (row === undefined || fitting.length > 1) {
      const shown = columns.map((column, at) => `${column}=${values[at]}`).join(', ');
      const lines = fitting.map(({ line }) => line).join(', ') || 'none';
      throw new Error(`${file}: one row must fit ${shown}, asOf=${asOf}; lines that do: ${lines}`);
    }
    used.add(row.line);
    return row.cells;
  };
  const unused = () =>
    rows.filter(({ line }) => !used.has(line)).map(({ line }) => `${file}, line ${line}`);
  return Object.assign(find, { unused });
}

/** The rows whose first two conditions hold, remembered for each pair of values. */
function indexed(rows: readonly Row[]): (values: readonly string[]) => readonly Row[] {
  const remembered = new Map<string, readonly Row[]>();
  return ([first = '', second = '']) => {
    const key = `${first}\t${second}`;
    let found = remembered.get(key);
    if (found === undefined) {
      found = rows.filter((row) => row.fits[0]?.(first) && row.fits[1]?.(second));
      remembered.set(key, found);
    }
    return found;
  };
}
