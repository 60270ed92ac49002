import { possibleStatuses } from '../../dialogs/questions/status.ts';
import { fold } from '../../dialogs/recognise/fold.ts';
import { recognise } from '../../dialogs/recognise/recognise.ts';
import { settle } from '../../dialogs/settle.ts';
import { type Day, isDay } from '../../src/calendar.ts';
import { CHOICES, type ChoiceKey, type FactKey, MONTHS } from '../../src/facts/values.ts';
import { lexiconOf } from '../i18n/lexicons.ts';

/** What a cell holds: a value of the record, nothing, or something that is not certain. */
export type Cell =
  | { readonly value: string }
  | { readonly isEmpty: true }
  | { readonly allowed: readonly string[] };

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

function allowedFor(key: FactKey): readonly string[] {
  if (key in CHOICES) return CHOICES[key as ChoiceKey];
  return [...MONTHS[key as keyof typeof MONTHS].words, 'JJJJ-MM'];
}

const read = new Map<string, Cell>();

/** So many different cells are remembered: in a list the same ones come again and again. */
const MOST_READ = 10_000;

/**
 * Reads a cell as an answer to its column's question, as typed text is read in the interview: an id,
 * a label, a short form, a month. What is not certain is no answer.
 * @param asOf the reference date of the row: a country belongs to a group on a day
 */
export function readCell(key: FactKey, text: string, asOf: Day): Cell {
  const trimmed = text.trim();
  const id = JSON.stringify([key, trimmed, asOf]);
  const cell = read.get(id) ?? understood(key, trimmed, asOf);
  if (read.size < MOST_READ) read.set(id, cell);
  return cell;
}

function understood(key: FactKey, trimmed: string, asOf: Day): Cell {
  const allowed = allowedFor(key);
  if (trimmed === '') return EMPTY;
  if (allowed.includes(trimmed) || /^\d{4}-\d{2}$/.test(trimmed)) return { value: trimmed };
  const isMonth = key in MONTHS;
  // A bare number is the place of an option in the interview; in a table it is nothing.
  if (!isMonth && /^\d+$/.test(fold(trimmed))) return { allowed };
  const options = isMonth ? MONTHS[key as keyof typeof MONTHS].words : CHOICES[key as ChoiceKey];
  const asked = { question: key, options, isMonth, settled: {}, asOf };
  const { answers, candidates, problem } = recognise(trimmed, asked, lexiconOf('de'));
  // A paper that shows one status only is that status.
  const value = settle(answers, asOf)[key];
  if (value !== undefined && candidates.length === 0 && problem === null) return { value };
  const isPaper = key === 'status' && answers['papier'] !== undefined;
  return { allowed: isPaper ? possibleStatuses(answers, asOf) : allowed };
}
