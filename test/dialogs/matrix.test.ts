import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { QUESTION_IDS, questionOf } from '../../dialogs/questions/index.ts';
import { fold } from '../../dialogs/recognise/fold.ts';
import { PAPERS, statusesOnPaper } from '../../src/index.ts';
import { i18n } from '../speech.ts';
import type { Typing } from './typing.ts';
import { understood } from './understanding.ts';

/** The ways in which people say an option: a column each. */
const WAYS = ['everyday', 'trade', 'German', 'slip', 'half a sentence', 'short'] as const;

/** Answered by a language, by a month, or with the words of other questions. */
const WITHOUT_MATRIX = [
  'sprache',
  'pruefung',
  'aenderung',
  'personen',
  'vorlaeufigSeit',
  'bisherigerTitel',
];

/** The papers on which more than one status can stand: it is asked which. */
const ASKING_PAPERS = PAPERS.filter((paper) => statusesOnPaper(paper).length > 1);

interface Cell extends Typing {
  readonly way: (typeof WAYS)[number];
}

/** The question of a cell: a status is asked for with a paper on which it can stand. */
function askedWith(question: string, option: string): Pick<Typing, 'known'> {
  const papier = ASKING_PAPERS.find((paper) =>
    statusesOnPaper(paper).some((status) => status === option),
  );
  return { known: question === 'status' && papier !== undefined ? { papier } : {} };
}

function cellsOf(language: string): readonly Cell[] {
  const file = new URL(`./matrix/${language}.tsv`, import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [question = '', option = '', ...texts] = line.split('\t');
      return WAYS.map((way, index) => ({
        ...askedWith(question, option),
        question,
        wanted: option,
        way,
        text: (texts[index] ?? '').trim(),
      }));
    });
}

/** Every option that can be chosen, as `question=option`. */
function optionsToBeSaid(): readonly string[] {
  const asking = { given: {}, told: [], settled: {}, open: new Set<never>(), applies: () => true };
  const at = { ...asking, asOf: '2026-11-29', languages: ['de'] };
  const questions = QUESTION_IDS.filter(
    (id) => id !== 'status' && !WITHOUT_MATRIX.includes(id),
  ).flatMap((id) =>
    questionOf(id)
      .options(at)
      .map((option) => `${id}=${option}`),
  );
  const statuses = ASKING_PAPERS.flatMap((paper) => statusesOnPaper(paper));
  return [...questions, ...[...new Set(statuses)].map((status) => `status=${status}`)].filter(
    (each) => !each.endsWith('=unbekannt'),
  );
}

const said = ({ question, wanted, way, text }: Cell) => `${question}=${wanted}, ${way}: ${text}`;

/** Each option of each question, said in six ways. */
describe.each(i18n.codes)('The matrix of meanings in %s', (language) => {
  const cells = cellsOf(language);

  it('has every option', () => {
    const options = new Set(cells.map(({ question, wanted }) => `${question}=${wanted}`));
    expect(optionsToBeSaid().filter((each) => !options.has(each))).toEqual([]);
  });

  it('has no empty cell', () => {
    expect(cells.filter(({ text }) => text === '').map(said)).toEqual([]);
  });

  it('means one thing with each cell', () => {
    const meanings = new Map<string, Set<string>>();
    for (const { question, wanted, text } of cells) {
      const key = `${question}: ${fold(text)}`;
      meanings.set(key, (meanings.get(key) ?? new Set()).add(wanted));
    }
    expect([...meanings].filter(([, options]) => options.size > 1)).toEqual([]);
  });

  it('is never taken for something else', () => {
    const wrong = cells.filter((cell) => understood(cell, language) === 'wrong');
    expect(wrong.map(said)).toEqual([]);
  });

  it('is understood, and where it is short at least asked back, in 96 of 100', () => {
    const meant = cells.filter((cell) => {
      const how = understood(cell, language);
      return how === 'right' || (cell.way === 'short' && how === 'offered');
    });
    expect(meant.length / cells.length).toBeGreaterThanOrEqual(0.96);
  });
});
