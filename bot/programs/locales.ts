import { localeIn } from '../i18n/locales.ts';
import { createMaskTerms } from '../proofreading/german-terms.ts';
import { proofread } from '../proofreading/proofread.ts';
import { isPlain, readability } from '../proofreading/readability.ts';
import { textsOf } from '../proofreading/texts-of.ts';
import { readLengths } from '../words/load.ts';
import { badValue, run } from './command-line.ts';
import { speech } from './speech.ts';

const { i18n, locales } = speech;
const lengths = readLengths();
const maskTerms = createMaskTerms(locales.words.de.terms);

/** One row of the table: how complete, how far checked, and how readable a language is. */
function rowOf(code: string, status: string) {
  const texts = textsOf(localeIn(locales, code));
  const findings = proofread(code, locales, lengths);
  const missing = findings.filter(({ gate, details }) => gate === 'keys' && details.includes('-'));
  const plain = [...texts].filter(([key]) => isPlain(key)).map(([, text]) => text);
  const { wordsPerSentence, lix } = readability(plain, maskTerms);
  return {
    language: code,
    keys: texts.size,
    missing: missing.length,
    findings: findings.length - missing.length,
    status,
    'words/sentence': wordsPerSentence.toFixed(1),
    LIX: lix.toFixed(0),
  };
}

/** The rows as columns of text, their titles above them. */
function tableOf(rows: readonly Readonly<Record<string, string | number>>[]): string {
  const titles = Object.keys(rows[0] ?? {});
  const lines = [titles, ...rows.map((row) => Object.values(row).map(String))];
  const widths = titles.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const lineOf = (cells: readonly string[]) =>
    cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return lines.map((line) => `${lineOf(line).trimEnd()}\n`).join('');
}

function findingsOf(code: string): string {
  const lines = proofread(code, locales, lengths).map(({ gate, key, details }) =>
    [gate, key, ...details].join(' '),
  );
  return lines.map((line) => `${line}\n`).join('');
}

await run(() => {
  const [code] = process.argv.slice(2);
  if (code !== undefined && !i18n.codes.includes(code)) throw badValue('locales', code, i18n.codes);
  const text =
    code === undefined
      ? tableOf(i18n.languages.map((language) => rowOf(language.code, language.status)))
      : findingsOf(code);
  process.stdout.write(text);
});
