import { addMonths, monthOf } from '../../src/calendar.ts';
import type { Facts } from '../../src/facts/schema.ts';
import { DATES } from './expected/oracle.ts';

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

const JA_NEIN = ['ja', 'nein', 'unbekannt'];
const LANDS: readonly Part[] = ['baden-wuerttemberg', 'anderes', 'unbekannt'].map((bundesland) => ({
  bundesland,
}));

/** Months at the boundaries of a rule, counted back from the reference date. */
function monthsBack(asOf: string, months: readonly number[]): readonly string[] {
  return months.map((each) => addMonths(monthOf(asOf), -each));
}

function housings(asOf: string): readonly Part[] {
  const plain = ['erstaufnahme', 'anschluss', 'jugendhilfe', 'andere', 'unbekannt'];
  const ways = ['nach-anschluss', 'nach-vorlaeufig', 'direkt', 'unbekannt'];
  return [
    ...plain.map((unterbringung) => ({ unterbringung })),
    ...[...monthsBack(asOf, [0, 6, 7, 24, 25]), 'unbekannt'].map((vorlaeufigSeit) => ({
      unterbringung: 'vorlaeufig',
      vorlaeufigSeit,
    })),
    ...['eigene-wohnung', 'bei-angehoerigen'].flatMap((unterbringung) =>
      ways.map((wohnungsweg) => ({ unterbringung, wohnungsweg })),
    ),
  ];
}

const PARAGRAPHS = [
  ...['p24', 'p25-1', 'p25-2', 'p25-3', 'p25-4', 'p25-5', 'p25a', 'p25b', 'p22', 'p23', 'p23a'],
  'p26',
];

function paragraphs(asOf: string): readonly string[] {
  return [
    ...PARAGRAPHS,
    ...(asOf >= '2022-12-31' ? ['p104c'] : []),
    ...(asOf >= '2024-03-01' ? ['p16g'] : []),
  ];
}

/** What is asked further of a title, also where a Fiktionsbescheinigung prolongs it. */
const FOLLOW_UPS: Readonly<Record<string, readonly Part[]>> = {
  familiennachzug: [
    { bezug: 'schutzberechtigt' },
    { bezug: 'unbekannt' },
    ...JA_NEIN.map((fluchthintergrund) => ({ bezug: 'andere', fluchthintergrund })),
  ],
  'anderer-titel': JA_NEIN.map((fluchthintergrund) => ({ fluchthintergrund })),
};

function titles(key: 'status' | 'bisherigerTitel', asOf: string): readonly Part[] {
  const all = [...paragraphs(asOf), 'familiennachzug', 'anderer-titel'];
  return all.flatMap((title) =>
    (FOLLOW_UPS[title] ?? [{}]).map((part) => ({ [key]: title, ...part })),
  );
}

function statuses(asOf: string): readonly Part[] {
  const plain = [
    'anerkannt-ohne-karte',
    'abschiebungsverbot-ohne-karte',
    'ankunftsnachweis',
    'duldung-60c',
    'duldung-60d',
    'ausreisepflichtig',
    'ohne-papier',
    'deutsch-eu',
    'unbekannt',
  ];
  const procedures = ['laufend', 'dublin', 'abgelehnt-klage', 'folgeantrag', 'unbekannt'];
  const origins = ['gute-bleibeperspektive', 'sicherer-staat', 'anderer-staat', 'unbekannt'];
  const fiktion = { status: 'fiktion' };
  return [
    ...titles('status', asOf),
    ...plain.map((status) => ({ status })),
    ...procedures.flatMap((verfahren) =>
      origins.map((herkunft) => ({ status: 'aufenthaltsgestattung', verfahren, herkunft })),
    ),
    ...['duldung-60a', 'duldung-60b'].flatMap((status) =>
      JA_NEIN.map((bleiberechtsantrag) => ({ status, bleiberechtsantrag })),
    ),
    ...['erstantrag-24', 'erstantrag-andere', 'unbekannt'].map((fiktionsgrund) => ({
      ...fiktion,
      fiktionsgrund,
    })),
    ...[...titles('bisherigerTitel', asOf), { bisherigerTitel: 'unbekannt' }].map((part) => ({
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
  for (const land of LANDS) {
    for (const housing of housings(asOf)) {
      for (const status of statuses(asOf)) {
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
