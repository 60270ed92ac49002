import { CsvError, parse } from 'csv-parse/sync';

/** A row of a table, and the line of the file that it begins in. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table as it stands in a file. */
export interface Table {
  readonly delimiter: string;
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
}

/** Why a file is no table. */
export type Unreadable =
  | { readonly problem: 'isExcel' }
  | { readonly problem: 'isBroken'; readonly line: number };

/** What an Excel workbook begins with: it is a zip, or the older format. */
const WORKBOOKS = ['504b0304', 'd0cf11e0'];

const DELIMITERS = [';', ',', '\t'] as const;

/** Excel writes UTF-8, or what Windows wrote before it: where it is no UTF-8, it is that. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The sign that parts the headings most often. */
function delimiterOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const count = (sign: string) => first.split(sign).length;
  return [...DELIMITERS].sort((one, other) => count(other) - count(one))[0] as string;
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** Reads a file as a table: semicolons, commas or tabs, as German or other programs write it. */
export function readTable(bytes: Uint8Array): Table | Unreadable {
  if (WORKBOOKS.includes(Buffer.from(bytes.subarray(0, 4)).toString('hex')))
    return { problem: 'isExcel' };
  const text = textOf(bytes).replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(text);
  try {
    const read = parse(text, { delimiter, relax_column_count: true, info: true }) as unknown as {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    const all = read.map(({ record: cells }, index) => ({
      cells,
      line: (read[index - 1]?.info.lines ?? 0) + 1,
    }));
    const filled = all.filter(({ cells }) => !isBlank(cells));
    return { delimiter, headings: filled[0]?.cells ?? [], rows: filled.slice(1) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { problem: 'isBroken', line: Number(error['lines'] ?? 1) };
  }
}
