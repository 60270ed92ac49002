import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { isMonth, PAPERS, statusesOnPaper } from '../src/index.ts';

/** A test case as an interview: the answer to every question that may be asked, by question. */
export type Answers = Readonly<Record<string, string>>;

/** The cases that the law is tested with, as they stand there. */
const TABLE = new URL('../test/law/expected/cases.tsv', import.meta.url);

type Row = Readonly<Record<string, string>>;

/** No button has a month on it: who presses buttons does not know it. */
function answer(text: string): readonly [string, string] {
  const [key = '', value = ''] = text.split('=');
  return [key, isMonth(value) ? 'unbekannt' : value];
}

function interviewOf({ bundesland = '', facts = '' }: Row): Answers {
  const answers = Object.fromEntries(facts.split(' ').filter(Boolean).map(answer));
  const paper = PAPERS.find((each) => statusesOnPaper(each).some((id) => id === answers['status']));
  return {
    rolle: 'fachkraft',
    bundesland: bundesland || 'unbekannt',
    ...answers,
    ...(paper && { papier: paper }),
    pruefung: 'weiter',
  };
}

/** Whether nobody has to be helped: accommodation and status are known. */
function isPlain({ unterbringung, papier }: Answers): boolean {
  return unterbringung !== undefined && unterbringung !== 'unbekannt' && papier !== undefined;
}

/** The interviews of all test cases that can be held by pressing buttons without a help. */
export function interviews(): readonly Answers[] {
  const rows: Row[] = parse(readFileSync(TABLE), { delimiter: '\t', columns: true, quote: false });
  return rows.map(interviewOf).filter(isPlain);
}
