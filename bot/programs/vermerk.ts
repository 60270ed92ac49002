import { createInterface } from 'node:readline';
import { decoded } from '../../dialogs/index.ts';
import { type Day, explain, FactsError, isMeantAsCode, parseFacts } from '../../src/index.ts';
import { dated, jsonIn } from '../api/record.ts';
import { today } from '../clock.ts';
import { factsErrorText } from '../render/error.ts';
import { answersText } from '../render/message.ts';
import { vermerkOf } from '../vermerk/blocks.ts';
import type { NoteFor } from '../vermerk/lines.ts';
import { vermerkPdf } from '../vermerk/pdf.ts';
import { vermerkText } from '../vermerk/text.ts';
import { dayFrom, oneOf, readCommandLine, rulesFrom, run, usageError } from './command-line.ts';
import { operator, speech } from './speech.ts';

const OPTIONS = {
  text: { type: 'boolean' },
  with: { type: 'string' },
  'as-of': { type: 'string' },
  rules: { type: 'string' },
} as const;

/** The most persons of a family that one note is about. */
const MOST_PERSONS = 20;

/**
 * The lines of the input that are not empty, one for each person: nobody's answers stand on a command line. At a
 * keyboard an empty one ends them.
 */
async function personLines(): Promise<readonly string[]> {
  const { stdin, stderr } = process;
  if (stdin.isTTY) stderr.write(`${operator.say('dialog', 'button.code')}: `);
  const lines: string[] = [];
  for await (const line of createInterface({ input: stdin })) {
    if (line.trim() !== '') lines.push(line.trim());
    else if (stdin.isTTY && lines.length > 0) break;
    if (lines.length > MOST_PERSONS)
      throw usageError(operator.say('errors', 'vermerk-persons', { max: MOST_PERSONS }));
  }
  return lines;
}

/** The answers of a code; what of them cannot be on that day is named on standard error, too. */
function carried(code: string, asOf: Day) {
  const read = decoded(code, asOf);
  if ('problem' in read) throw usageError(operator.say('dialog', read.problem));
  const { gone } = read;
  if (gone.length > 0)
    process.stderr.write(`${answersText({ kind: 'codeGone', answers: gone }, operator)}\n`);
  return read;
}

/** What the note is about: of a code, or of a record. */
function told(line: string, asOf: Day): Omit<NoteFor, 'verdict'> {
  try {
    if (!isMeantAsCode(line)) return { facts: parseFacts(dated(jsonIn(line), asOf)) };
    const { answers, gone } = carried(line, asOf);
    return { facts: parseFacts(dated(answers, asOf)), gone };
  } catch (error) {
    if (!(error instanceof FactsError)) throw error;
    throw usageError(factsErrorText(error, operator), error);
  }
}

/** The note for the file on the persons of hand-over codes, or of records: as a PDF, or as text. */
await run(async () => {
  const { i18n } = speech;
  const usage = operator.say('errors', 'usage-vermerk', { languages: i18n.codes.join('|') });
  const given = readCommandLine(OPTIONS, usage);
  const isText = given['text'] === true;
  // A PDF on a screen is noise.
  if (!isText && process.stdout.isTTY) throw usageError(usage);
  const beside = oneOf(given, 'with', i18n.codes);
  const rules = rulesFrom(given['rules']);
  const lines = await personLines();
  if (lines.length === 0) throw usageError(usage);
  const asOf = dayFrom(String(given['as-of'] ?? today()));
  const about = lines.map((line) => told(line, asOf));
  const noted = about.map((each) => ({ ...each, verdict: explain(each.facts, rules) }));
  const vermerk = vermerkOf(noted, i18n, beside);
  process.stdout.write(isText ? `${vermerkText(vermerk)}\n` : await vermerkPdf(vermerk));
});
