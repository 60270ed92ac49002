import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { assessTable, doubledIn, type Reading, warningsOn } from '../table/assess-table.ts';
import { isBlank, readTable, type Table } from '../table/file.ts';
import { columnsOf } from '../table/record.ts';
import { HEADINGS, tell } from '../table/words.ts';
import { usageError } from './command-line.ts';

/** From so many rows on it is shown how far it is. */
const LONG = 1000;

const BOM = '\uFEFF';

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw usageError(tell('isMissing', { file }), cause);
  }
}

/** The table in a file. */
function tableIn(file: string): Table {
  const table = readTable(bytesOf(file));
  if ('problem' in table) {
    const line = table.problem === 'isBroken' ? table.line : 1;
    throw usageError(tell(table.problem, { file, line }));
  }
  if (columnsOf(table.headings).length === 0) {
    const known = [HEADINGS.unterbringung, HEADINGS.status, HEADINGS.bundesland];
    throw usageError(tell('noHeadings', { file, known: known.map(([name]) => name).join(', ') }));
  }
  const doubled = doubledIn(table);
  if (doubled !== undefined) throw usageError(doubled);
  return table;
}

/** Shows how far it is, on one line that is written over; nothing where nobody looks. */
function showProgress(done: number, rows: number): void {
  const { stderr } = process;
  if (!stderr.isTTY || rows < LONG || (done % Math.ceil(rows / 100) !== 0 && done !== rows)) return;
  const percent = Math.floor((done / rows) * 100);
  const bar = '█'.repeat(Math.floor(percent / 5)).padEnd(20, '░');
  const end = done === rows ? '\n' : '';
  stderr.write(`\r${bar} ${tell('progress', { percent, rows })}${end}`);
}

/**
 * Writes a table back on standard output with what is found of every row. Bad rows are named on
 * standard error by their line; with any of them the exit code is 1.
 * @throws {CommandLineError} where the file is no table with a heading that is known
 */
export async function assessCsv(file: string, reading: Reading): Promise<void> {
  const table = tableIn(file);
  for (const warning of warningsOn(table)) process.stderr.write(`${warning}\n`);
  const rows = table.rows.filter(({ cells }) => !isBlank(cells)).length;
  const problems: string[] = [];
  let done = -1;
  process.stdout.write(BOM);
  for (const { text, problem } of assessTable(table, reading)) {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    if (problem !== undefined) problems.push(problem);
    done += 1;
    showProgress(done, rows);
  }
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.stderr.write(`${tell('summary', { rows, bad: problems.length })}\n`);
  if (problems.length > 0) process.exitCode = 1;
}
