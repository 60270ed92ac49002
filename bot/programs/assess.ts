import { createInterface } from 'node:readline';
import { explain } from '../../src/explain.ts';
import { FactsError } from '../../src/facts/error.ts';
import { isRecord } from '../../src/facts/schema.ts';
import type { RuleSet } from '../../src/rule-set.ts';
import { today } from '../clock.ts';
import { createSpeaker, type Speaker } from '../i18n/speaker.ts';
import { LANGUAGE_CODES } from '../i18n/texts.ts';
import { factsErrorText } from '../render/error.ts';
import { plainVerdict } from '../render/plain.ts';
import { verdictText } from '../render/verdict.ts';
import { oneOf, operator, readCommandLine, rulesFrom, run } from './command-line.ts';

const OPTIONS = { explain: { type: 'string' }, rules: { type: 'string' } } as const;

/** A record as it stands in a line; its reference date is today where it names none. */
function recordIn(line: string): unknown {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch (cause) {
    throw new FactsError(
      { code: 'not-json', key: null, value: line.slice(0, 200), allowed: ['JSON'] },
      { cause },
    );
  }
  return isRecord(record) && !('asOf' in record) ? { asOf: today(), ...record } : record;
}

function answerTo(line: string, rules: RuleSet, speaker: Speaker, isExplained: boolean): string {
  const assessment = explain(recordIn(line), rules);
  if (!isExplained) return JSON.stringify(assessment);
  return `${plainVerdict(verdictText(assessment, speaker))}\n`;
}

function refusalOf(error: FactsError, speaker: Speaker, isExplained: boolean): string {
  const { key, value, allowed } = error;
  const message = factsErrorText(error, speaker);
  return isExplained ? `${message}\n` : JSON.stringify({ error: { key, value, allowed, message } });
}

await run(async () => {
  const given = readCommandLine(
    OPTIONS,
    operator.say('errors', 'usage-assess', { languages: LANGUAGE_CODES.join('|') }),
  );
  const language = oneOf(given, 'explain', LANGUAGE_CODES);
  const rules = rulesFrom(given['rules']);
  const speaker = createSpeaker(language ?? 'de', 'fachkraft');
  const isExplained = language !== undefined;
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    try {
      process.stdout.write(`${answerTo(line, rules, speaker, isExplained)}\n`);
    } catch (error) {
      if (!(error instanceof FactsError)) throw error;
      process.exitCode = 1;
      process.stdout.write(`${refusalOf(error, speaker, isExplained)}\n`);
    }
  }
});
