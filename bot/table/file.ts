import { CsvError, parse } from 'csv-parse/sync';
import type { Headings } from './headings.ts';

/** A row of a table, and the line of the file that it begins in. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table as it stands in a file. */
export interface Table {
  readonly delimiter: string;
  /** What stands above the headings, as a title does. */
  readonly above: readonly (readonly string[])[];
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Why a file is no table. */
export type Unreadable =
  | { readonly problem: 'isExcel' }
  | { readonly problem: 'isBroken'; readonly line: number };

/** What an Excel workbook begins with: it is a zip, or the older format. */
const WORKBOOKS = ['504b0304', 'd0cf11e0'];

const DELIMITERS = [';', ',', '\t'] as const;

/** Excel's "Unicode text" begins with one of these. */
const UTF_16: Readonly<Record<string, string>> = { fffe: 'utf-16le', feff: 'utf-16be' };

/** Excel writes UTF-8 or UTF-16, or what Windows wrote before: where it is no UTF-8, it is that. */
function textOf(bytes: Uint8Array): string {
  const wide = UTF_16[Buffer.from(bytes.subarray(0, 2)).toString('hex')];
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Excel names the sign that parts the cells in a line of its own. */
const NAMED = /^sep=(.)\r?\n/i;

/** The sign that parts the cells: the one that is named, or the one most often in a line with any. */
function delimiterOf(text: string): string {
  const named = NAMED.exec(text)?.[1];
  if (named !== undefined) return named;
  const first = text.split(/[\r\n]+/).find((line) => /[;,\t]/.test(line)) ?? '';
  const count = (sign: string) => first.split(sign).length;
  return [...DELIMITERS].sort((one, other) => count(other) - count(one))[0] as string;
}

/** Whether nothing stands in a row. */
export const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/**
 * Reads a file as a table: semicolons, commas or tabs, as German or other programs write it.
 * @param keyOf tells the line of the headings from what stands above it
 */
export function readTable(bytes: Uint8Array, keyOf: Headings['keyOf']): Table | Unreadable {
  if (WORKBOOKS.includes(Buffer.from(bytes.subarray(0, 4)).toString('hex')))
    return { problem: 'isExcel' };
  const whole = textOf(bytes).replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(whole);
  // Its line stays, empty: the others are counted by it.
  const text = whole.replace(NAMED, '\n');
  try {
    // The types of `csv-parse` do not know that `info` wraps each record.
    const read = parse(text, { delimiter, relax_column_count: true, info: true }) as unknown as {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    const all = read.map(({ record: cells }, index) => ({
      cells,
      line: (read[index - 1]?.info.lines ?? 0) + 1,
    }));
    const known = all.findIndex(({ cells }) => cells.some((cell) => keyOf(cell) !== undefined));
    const first = Math.max(known, 0);
    const above = all.slice(0, first).filter(({ cells }) => !isBlank(cells));
    return {
      delimiter,
      above: above.map(({ cells }) => cells),
      headings: all[first]?.cells ?? [],
      rows: all.slice(first + 1),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { problem: 'isBroken', line: Number(error['lines'] ?? 1) };
  }
}
