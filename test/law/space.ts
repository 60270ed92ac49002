import { addMonths, monthOf } from '../../src/calendar.ts';
import type { Facts } from '../../src/facts/schema.ts';
import { DATES } from './expected/oracle.ts';
import { type Cells, condition, conditionsOf, readCells } from './expected/table.ts';

/** The first reference date: before it the letter did not exist. */
const FIRST = '2021-05-01';

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** Every date at which something changes, and the day before, as far as they can be asked about. */
export const REFERENCE_DATES = [...new Set(DATES.flatMap((day) => [dayBefore(day), day]))]
  .filter((day) => day >= FIRST)
  .sort();

type Part = Partial<Record<keyof Facts, string>>;

/** Every value of each fact, as it was written down once with its code. */
const VALUES = Map.groupBy(readCells('../golden-codes.tsv'), ({ fact }) => fact);

function valuesOf(fact: string): readonly string[] {
  return (VALUES.get(fact) ?? []).map(({ value = '' }) => value);
}

const LANDS: readonly Part[] = valuesOf('bundesland').map((bundesland) => ({ bundesland }));

/** Months at the boundaries of a rule, counted back from the reference date. */
function monthsBack(asOf: string, months: readonly number[]): readonly string[] {
  return months.map((each) => addMonths(monthOf(asOf), -each));
}

function housings(asOf: string): readonly Part[] {
  const homes = ['eigene-wohnung', 'bei-angehoerigen'];
  const plain = valuesOf('unterbringung').filter(
    (each) => each !== 'vorlaeufig' && !homes.includes(each),
  );
  const ways = valuesOf('wohnungsweg');
  return [
    ...plain.map((unterbringung) => ({ unterbringung })),
    ...[...monthsBack(asOf, [0, 5, 6, 7, 23, 24, 25]), 'unbekannt'].map((vorlaeufigSeit) => ({
      unterbringung: 'vorlaeufig',
      vorlaeufigSeit,
    })),
    ...homes.flatMap((unterbringung) =>
      ways.map((wohnungsweg) => ({ unterbringung, wohnungsweg })),
    ),
  ];
}

/** The rows that the table transcribed by hand has for a title. */
const ROWS = readCells('./bleibeperspektive.tsv');
/** What the table asks of a title, aside from which one it is and on which paper it stands. */
const FOLLOW_UPS = conditionsOf('./bleibeperspektive.tsv').filter(
  (column) => column !== 'titel' && column !== 'fiktion',
);

function isIn(cell: string | undefined, value: string): boolean {
  return cell?.split('|').includes(value) === true;
}

function rowsOf(title: string, asOf: string): readonly Cells[] {
  const rows = ROWS.filter(({ titel }) => isIn(titel, title));
  const inForce = ({ from, to }: Cells) => (from || asOf) <= asOf && asOf <= (to || asOf);
  return rows.filter(inForce);
}

/** Whether there is a value on a day: a title, or an application for it, may come later than the letter. */
export function exists(value: string, asOf: string): boolean {
  const title = value === 'erstantrag-24' ? 'p24' : value;
  return rowsOf(title, asOf).length > 0 || !ROWS.some(({ titel }) => isIn(titel, title));
}

/** Every way to answer what the rows of a title ask further, as far as the answers before leave it open. */
function followUps(rows: readonly Cells[], known: Part = {}): readonly Part[] {
  const next = FOLLOW_UPS.find(
    (column) => !(column in known) && rows.some((row) => row[column] !== '*'),
  );
  if (next === undefined) return [known];
  return valuesOf(next).flatMap((value) =>
    followUps(
      rows.filter((row) => condition(row[next] ?? '')(value)),
      { ...known, [next]: value },
    ),
  );
}

function titles(key: 'status' | 'bisherigerTitel', asOf: string): readonly Part[] {
  return valuesOf(key)
    .filter((title) => title !== 'fiktion' && exists(title, asOf))
    .flatMap((title) => followUps(rowsOf(title, asOf)).map((part) => ({ [key]: title, ...part })));
}

function statuses(asOf: string): readonly Part[] {
  const fiktion = { status: 'fiktion' };
  const grounds = valuesOf('fiktionsgrund').filter(
    (ground) => ground !== 'verlaengerung' && exists(ground, asOf),
  );
  return [
    ...titles('status', asOf),
    ...grounds.map((fiktionsgrund) => ({ ...fiktion, fiktionsgrund })),
    ...titles('bisherigerTitel', asOf).map((part) => ({
      ...fiktion,
      fiktionsgrund: 'verlaengerung',
      ...part,
    })),
  ];
}

function periods(asOf: string): readonly Part[] {
  const months = monthsBack(asOf, [0, 36, 37, 48, 49]).filter((month) => month >= '2017-01');
  return [...months, 'noch-nicht', 'unbekannt'].map((beratungSeit) => ({ beratungSeit }));
}

/** Every combination of answers on a day, the counselling period aside; follow-ups where they apply. */
export function* circumstances(asOf: string): Generator<Facts> {
  const [allHousings, allStatuses] = [housings(asOf), statuses(asOf)];
  for (const land of LANDS) {
    for (const housing of allHousings) {
      for (const status of allStatuses) {
        yield { asOf, ...land, ...housing, ...status } as Facts;
      }
    }
  }
}

/** The whole space of facts: every combination of answers at every reference date. */
export function* space(): Generator<Facts> {
  for (const asOf of REFERENCE_DATES) {
    const all = periods(asOf);
    for (const facts of circumstances(asOf)) {
      for (const period of all) yield { ...facts, ...period } as Facts;
    }
  }
}
