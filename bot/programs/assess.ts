import { createInterface } from 'node:readline';
import { explain, FactsError } from '../../src/index.ts';
import { dated, jsonIn, refusalOf } from '../api/record.ts';
import { today } from '../clock.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { factsErrorText } from '../render/error.ts';
import { plainVerdict } from '../render/plain.ts';
import { verdictText } from '../render/verdict.ts';
import type { TableReading } from '../table/assess-table.ts';
import { assessCsv } from './assess-csv.ts';
import { dayFrom, oneOf, readCommandLine, rulesFrom, run } from './command-line.ts';
import { operator, speech } from './speech.ts';

const OPTIONS = {
  explain: { type: 'string' },
  rules: { type: 'string' },
  csv: { type: 'string' },
  'as-of': { type: 'string' },
} as const;

function answerTo(
  line: string,
  { rules, today: day, speaker }: TableReading,
  isExplained: boolean,
): string {
  const assessment = explain(dated(jsonIn(line), day), rules);
  if (!isExplained) return JSON.stringify(assessment);
  return `${plainVerdict(verdictText(assessment, speaker))}\n`;
}

function refusalTo(error: FactsError, speaker: Speaker, isExplained: boolean): string {
  return isExplained
    ? `${factsErrorText(error, speaker)}\n`
    : JSON.stringify(refusalOf(error, speaker));
}

await run(async () => {
  const { i18n } = speech;
  const given = readCommandLine(
    OPTIONS,
    operator.say('errors', 'usage-assess', { languages: i18n.codes.join('|') }),
  );
  const language = oneOf(given, 'explain', i18n.codes);
  const rules = rulesFrom(given['rules']);
  const speaker = i18n.speaker(language ?? 'de', 'fachkraft');
  const isExplained = language !== undefined;
  const reading = { rules, today: dayFrom(String(given['as-of'] ?? today())), speaker };
  if (typeof given['csv'] === 'string') return assessCsv(given['csv'], reading);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    try {
      process.stdout.write(`${answerTo(line, reading, isExplained)}\n`);
    } catch (error) {
      if (!(error instanceof FactsError)) throw error;
      process.exitCode = 1;
      process.stdout.write(`${refusalTo(error, speaker, isExplained)}\n`);
    }
  }
});
