import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createTables, type TableReading } from '../table/assess-table.ts';
import { isBlank, type Table } from '../table/file.ts';
import { usageError } from './command-line.ts';
import { operator, speech } from './speech.ts';

/** From so many rows on it is shown how far it is. */
const LONG = 1000;

const BOM = '\uFEFF';

const tables = createTables(speech.locales, speech.i18n, speech.lexiconOf);

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw usageError(operator.say('table', 'isMissing', { file }), cause);
  }
}

/** The table in a file. */
function tableIn(file: string): Table {
  const table = tables.read(bytesOf(file));
  if ('problem' in table) {
    const line = table.problem === 'isBroken' ? table.line : 1;
    throw usageError(operator.say('table', table.problem, { file, line }));
  }
  if (tables.columnsOf(table).length === 0) {
    const { unterbringung, status, bundesland } = tables.words.headings;
    const known = [unterbringung, status, bundesland];
    throw usageError(
      operator.say('table', 'noHeadings', { file, known: known.map(([name]) => name).join(', ') }),
    );
  }
  const doubled = tables.doubledIn(table);
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
  stderr.write(`\r${bar} ${operator.say('table', 'progress', { percent, rows })}${end}`);
}

/**
 * Writes a table back on standard output with what is found of every row. Bad rows are named on
 * standard error by their line; with any of them the exit code is 1.
 * @throws {CommandLineError} where the file is no table with a heading that is known
 */
export async function assessCsv(file: string, reading: TableReading): Promise<void> {
  const table = tableIn(file);
  for (const warning of tables.warningsOn(table)) process.stderr.write(`${warning}\n`);
  const rows = table.rows.filter(({ cells }) => !isBlank(cells)).length;
  const problems: string[] = [];
  let done = -1;
  process.stdout.write(BOM);
  for (const { text, problem } of tables.assess(table, reading)) {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    if (problem !== undefined) problems.push(problem);
    done += 1;
    showProgress(done, rows);
  }
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.stderr.write(`${operator.say('table', 'summary', { rows, bad: problems.length })}\n`);
  if (problems.length > 0) process.exitCode = 1;
}
