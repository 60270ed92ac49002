import { possibleStatuses, settle } from '../../dialogs/index.ts';
import { fold, isTooLong, recognise, wordsIn } from '../../dialogs/typing.ts';
import {
  BUILT_IN,
  CHOICES,
  type ChoiceKey,
  type Day,
  type FactKey,
  isDay,
  MONTHS,
  unknownOn,
} from '../../src/index.ts';
import { answerLabel, factAnswer, optionLabel } from '../render/labels.ts';
import type { TableWords } from './words.ts';

/** What the cell of a paper says of it beside: other answers, by key. */
type Beside = Readonly<Partial<Record<string, string>>>;

/** What a cell holds: a value of the record, nothing, something that is not certain or too long. */
export type Cell =
  | { readonly value: string }
  | { readonly value: string; readonly beside: Beside }
  | { readonly isEmpty: true }
  | { readonly allowed: readonly string[] }
  | { readonly isTooLong: true };

const EMPTY: Cell = { isEmpty: true };

/** "4.5.2026" and "04.05.26" are days as well as "2026-05-04". */
function dayIn(text: string): Day | undefined {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})$/.exec(text) ?? [];
  const full = year.length === 2 ? `20${year}` : year;
  const iso = year === '' ? text : `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}

/** Reads the reference date of a row. A day that is none is left to the record's own check. */
export function readDay(text: string): Cell {
  const trimmed = text.trim();
  return trimmed === '' ? EMPTY : { value: dayIn(trimmed) ?? trimmed };
}

function allowedFor(key: FactKey, { monthForm }: TableWords): readonly string[] {
  if (key in CHOICES) return CHOICES[key as ChoiceKey];
  return [...MONTHS[key as keyof typeof MONTHS].words, monthForm];
}

/** So many different cells are remembered: in a list the same ones come again and again. */
const MOST_READ = 10_000;

/**
 * Reads a cell as an answer to its column's question, as typed text is read in the interview: an id,
 * a label, a short form, a month. What is not certain is no answer.
 * @param asOf the reference date of the row: a country belongs to a group on a day
 */
export type ReadCell = (key: FactKey, text: string, asOf: Day) => Cell;

/** Makes what reads cells. */
export function createReadCell(words: TableWords): ReadCell {
  const read = new Map<string, Cell>();
  return (key, text, asOf) => {
    const trimmed = text.trim();
    if (isTooLong(trimmed)) return { isTooLong: true };
    const id = JSON.stringify([key, trimmed, asOf]);
    const cell = read.get(id) ?? understood(key, trimmed, asOf, words);
    if (read.size < MOST_READ) read.set(id, cell);
    return cell;
  };
}

/** A street and a number: where a house stands changes nothing of what it is. */
function withoutAddress(text: string, { streets }: TableWords): string {
  const street = streets.map(RegExp.escape).join('|');
  const address = `(?<![\\p{L}.-])[\\p{L}.-]*(?:${street})\\s*\\d+\\s*[a-z]?\\b`;
  return text.replace(new RegExp(address, 'giu'), '').trim();
}

/** What is more than a small word beside an answer may change it: "ex", "gekündigt", "Widerruf". */
function isDoubtful(rest: readonly string[], { quiet, lexiconOf }: TableWords): boolean {
  const isSmall = (word: string) => lexiconOf('de').is('filler', word) || quiet.includes(word);
  return rest
    .flatMap((piece) => wordsIn(fold(piece)))
    .some((word) => !isSmall(word) && !/^\d$/.test(word));
}

/** Words of a time that is over or to come make another paper, or none, of one that is named. */
function isOfAnotherTime(key: FactKey, text: string, { lexiconOf }: TableWords): boolean {
  if (key !== 'status' && key !== 'bisherigerTitel') return false;
  return wordsIn(fold(text)).some((word) => lexiconOf('de').is('notNow', word));
}

/** What an option is called where it is offered, told and filed. */
function namesOf(
  key: FactKey,
  option: string,
  { german, labelled }: TableWords,
): readonly string[] {
  return [
    ...labelled.flatMap((speaker) => [
      optionLabel(key, option, speaker),
      answerLabel(key, option, speaker),
    ]),
    factAnswer(key, option, german),
  ];
}

/** The option that is called just so; nothing where none is. */
function optionCalled(
  key: FactKey,
  text: string,
  options: readonly string[],
  words: TableWords,
): string | undefined {
  const folded = fold(text);
  return options.find((option) =>
    namesOf(key, option, words).some((name) => fold(name) === folded),
  );
}

/** What needs no understanding: nothing, a question mark, an id, a month, the name of an option. */
function written(
  key: FactKey,
  text: string,
  allowed: readonly string[],
  words: TableWords,
): Cell | undefined {
  if (/^[-–—/.]*$/.test(text)) return EMPTY;
  if (/^\?+$/.test(text)) return { value: 'unbekannt' };
  if (allowed.includes(text) || /^\d{4}-\d{2}$/.test(text)) return { value: text };
  const value = optionCalled(key, text, allowed, words);
  return value === undefined ? undefined : { value };
}

/** "No, § 60c": an answer that names nothing, beside a paper that another column is for. */
function isBesidePaper(
  key: FactKey,
  value: string | undefined,
  answers: Readonly<Record<string, string>>,
): boolean {
  const isNone = value === 'nein' || value === 'noch-nicht' || value === 'unbekannt';
  return isNone && key !== 'status' && ('status' in answers || 'papier' in answers);
}

/** What the answers found in a cell amount to. */
function valueIn(
  key: FactKey,
  answers: Readonly<Record<string, string>>,
  asOf: Day,
): string | undefined {
  const { papier = '', status = 'unbekannt' } = answers;
  // A list of a paper without its paragraph asks nobody what stands on it.
  const unknown = key === 'status' && status === 'unbekannt' ? unknownOn(papier) : undefined;
  if (unknown !== undefined) return unknown;
  // A paper that shows one status only is that status; what nobody knows needs no help to be known.
  return answers[key] === 'unbekannt' ? 'unbekannt' : settle(answers, asOf)[key];
}

function understood(key: FactKey, typed: string, asOf: Day, words: TableWords): Cell {
  const allowed = allowedFor(key, words);
  const cell = written(key, typed, allowed, words);
  if (cell !== undefined) return cell;
  const trimmed = key === 'unterbringung' ? withoutAddress(typed, words) : typed;
  const isMonth = key in MONTHS;
  // A bare number is the place of an option in the interview; in a table it is nothing.
  if (!isMonth && /^\d+$/.test(fold(trimmed))) return { allowed };
  const options = isMonth ? MONTHS[key as keyof typeof MONTHS].words : CHOICES[key as ChoiceKey];
  // What a cell says is the same in every reading.
  const asked = { question: key, options, isMonth, settled: {}, asOf, rules: BUILT_IN };
  const { answers, candidates, problem, rest } = recognise(trimmed, asked, words.lexiconOf('de'));
  const value = valueIn(key, answers, asOf);
  const isCertain =
    candidates.length === 0 && problem === null && !isBesidePaper(key, value, answers);
  const isClear = isMonth || !(isDoubtful(rest, words) || isOfAnotherTime(key, trimmed, words));
  if (value !== undefined && isCertain && isClear)
    return value === 'fiktion' ? { value, beside: answers } : { value };
  const isPaper = key === 'status' && answers['papier'] !== undefined;
  return { allowed: isPaper ? possibleStatuses(answers, asOf) : allowed };
}
