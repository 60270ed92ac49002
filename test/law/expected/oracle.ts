/**
 * The independent oracle: what the law tables say about a record, without the product's code.
 *
 * The tables beside this file are transcribed by hand from the domain rules, and each row names
 * the place it comes from. A condition is `*` (any value), `a|b` (one of these) or `!a|b` (any
 * but these); `from` and `to` are inclusive days. Rows exclude each other: a case that none or
 * several of them fit is an error that names the case and the lines.
 *
 * The oracle does not validate. A title that does not exist yet at `asOf` fits no row. Records that
 * must be refused stand in a table of their own (`errors.tsv`).
 */

import { type Cells, conditionsOf, lookup, readCells } from './table.ts';
import type {
  Case,
  Expected,
  Facts,
  Finding,
  Invalid,
  Lean,
  Period,
  Scope,
  Verdict,
} from './types.ts';

export type { Case, Expected, Facts } from './types.ts';

/** The dates of section 2 (and of its texts) from which something changes; the first two precede the letter. */
export const DATES: readonly string[] = [
  '2014-01-01',
  '2021-03-01',
  '2021-05-01',
  '2022-01-17',
  '2022-03-04',
  '2022-03-11',
  '2022-12-31',
  '2023-06-06',
  '2023-12-23',
  '2024-03-01',
  '2024-12-09',
  '2025-12-31',
  '2026-02-01',
  '2026-02-02',
  '2026-06-12',
  '2026-07-01',
  '2026-07-30',
  '2026-08-05',
  '2027-03-05',
  '2027-07-01',
  '2028-03-05',
];

const UNKNOWN = 'unbekannt';

/** Section 3: the vorläufige Unterbringung ends by law after 24 months, here after 6. */
const TITLES_WITH_SIX_MONTHS = new Set(['p22', 'p23', 'p24']);

const findAnschlussunterbringung = lookup('./anschlussunterbringung.tsv', [
  'unterbringung',
  'titel',
  'frist',
  'wohnungsweg',
  'bezug',
]);
const BLEIBEPERSPEKTIVE = conditionsOf('./bleibeperspektive.tsv');
const findBleibeperspektive = lookup('./bleibeperspektive.tsv', BLEIBEPERSPEKTIVE);
const findScope = lookup('./scope.tsv', ['titel', 'bundesland', 'bezug', 'fluchthintergrund']);
const findVerdict = lookup('./verdict.tsv', [
  'bundesland',
  'scope',
  'anschlussunterbringung',
  'earlier',
  'bleibeperspektive',
]);
const findZeitraum = lookup('./zeitraum.tsv', ['verdict', 'beratung']);
const COUNTRIES = readCells('./countries.tsv');
const LOOKUPS = [
  findAnschlussunterbringung,
  findBleibeperspektive,
  findScope,
  findVerdict,
  findZeitraum,
];

/** What the tables say about a valid record. */
export function expected(facts: Facts): Expected {
  const { asOf, bundesland = UNKNOWN, bezug = UNKNOWN, fluchthintergrund = UNKNOWN } = facts;
  const titel = effectiveTitle(facts);
  const { unterbringung = UNKNOWN, wohnungsweg = UNKNOWN } = facts;

  const a = findAnschlussunterbringung(
    [unterbringung, titel, frist(titel, facts), wohnungsweg, bezug],
    asOf,
  );
  const fiktion = facts.status === 'fiktion' ? 'yes' : 'no';
  const answers: Readonly<Record<string, string | undefined>> = { ...facts, titel, fiktion };
  const b = findBleibeperspektive(
    BLEIBEPERSPEKTIVE.map((column) => answers[column] ?? UNKNOWN),
    asOf,
  );
  const inScope = findScope([titel, bundesland, bezug, fluchthintergrund], asOf);
  const scope = inScope['scope'] ?? '';
  const { verdict = '' } = findVerdict(
    [bundesland, scope, a['finding'] ?? '', a['earlier'] ?? '', b['finding'] ?? ''],
    asOf,
  );
  const { period } = findZeitraum([verdict, beratung(facts)], asOf);

  const fristEnde = latestEnd(titel, facts, a);
  return {
    verdict: verdict as Verdict,
    scope: { finding: scope as Scope, ground: inScope['ground'] ?? '' },
    anschlussunterbringung: {
      finding: a['finding'] as Finding,
      lean: leanOf(a['lean']),
      ground: a['ground'] ?? '',
      ...(fristEnde === undefined ? {} : { fristEnde }),
    },
    bleibeperspektive: {
      finding: b['finding'] === 'outside' ? null : (b['finding'] as Finding),
      lean: leanOf(b['lean']),
      ground: b['ground'] ?? '',
    },
    period: period === 'none' ? null : (period as Period),
  };
}

/** The cases that the rules end with, and some of the same kind (`added`) at the boundaries. */
export const cases: readonly Case[] = readCells('./cases.tsv').map(readCase);

/**
 * Records that are no case at all: each must be refused, with a message that says what `naming`
 * says. The tables themselves know no errors.
 */
export const invalid: readonly Invalid[] = readCells('./errors.tsv').map((row) => ({
  title: row['title'] ?? '',
  facts: readFacts(row),
  naming: row['naming'] ?? '',
  reason: row['reason'] ?? '',
}));

/** The group of each country that section 2 speaks of, and of some that it does not name, on a day. */
export function countriesOn(day: string): ReadonlyMap<string, string> {
  const inForce = COUNTRIES.filter(({ from, to }) => (from || day) <= day && day <= (to || day));
  return new Map(inForce.map(({ country = '', herkunft = '' }) => [country, herkunft]));
}

/** The rows of the tables that no call of `expected` has come to yet, as `file, line`. */
export function unusedRows(): readonly string[] {
  return LOOKUPS.flatMap(({ unused }) => unused());
}

/** The status that counts: a Fiktionsbescheinigung reads as the title that it stands for. */
function effectiveTitle(facts: Facts): string {
  const { status = UNKNOWN, fiktionsgrund = UNKNOWN, bisherigerTitel = UNKNOWN } = facts;
  if (status !== 'fiktion') return status;
  if (fiktionsgrund === 'erstantrag-24') return 'p24';
  if (fiktionsgrund === 'erstantrag-andere') return 'fiktion-erstantrag-andere';
  const known = fiktionsgrund === 'verlaengerung' && bisherigerTitel !== UNKNOWN;
  return known ? bisherigerTitel : 'fiktion-unbekannt';
}

/** Section 3: `laeuft`, then `letzter-monat` for the month in which it ends by law, then `abgelaufen`. */
function frist(titel: string, { asOf, vorlaeufigSeit = UNKNOWN }: Facts): string {
  if (vorlaeufigSeit === UNKNOWN) return UNKNOWN;
  const left = months(titel) - (monthNumber(asOf) - monthNumber(vorlaeufigSeit));
  if (left === 0) return 'letzter-monat';
  return left > 0 ? 'laeuft' : 'abgelaufen';
}

/** Section 3: named where the person is still in vorläufiger Unterbringung, and only there. */
function latestEnd(titel: string, facts: Facts, a: Cells): string | undefined {
  const { unterbringung, vorlaeufigSeit } = facts;
  if (unterbringung !== 'vorlaeufig' || a['finding'] !== 'not-met' || !vorlaeufigSeit) return;
  const end = monthNumber(vorlaeufigSeit) + months(titel);
  return `${Math.floor(end / 12)}-${String((end % 12) + 1).padStart(2, '0')}`;
}

function months(titel: string): number {
  return TITLES_WITH_SIX_MONTHS.has(titel) ? 6 : 24;
}

/** Section 5: how long the counselling has lasted, in the words of `zeitraum.tsv`. */
function beratung({ asOf, beratungSeit = UNKNOWN }: Facts): string {
  if (beratungSeit === UNKNOWN || beratungSeit === 'noch-nicht') return beratungSeit;
  const lasted = monthNumber(asOf) - monthNumber(beratungSeit);
  if (lasted <= 36) return 'bis-36-monate';
  return lasted <= 48 ? 'bis-48-monate' : 'mehr-als-48-monate';
}

/** Calendar months: a continuous number for the month of `YYYY-MM` or `YYYY-MM-DD`. */
function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function leanOf(cell: string | undefined): Lean | undefined {
  return cell ? (cell as Lean) : undefined;
}

function readFacts({ asOf = '', bundesland, facts }: Cells): Facts {
  const given = (facts ?? '').split(' ').map((fact) => fact.split('='));
  return {
    asOf,
    ...(bundesland ? { bundesland } : {}),
    ...(facts ? Object.fromEntries(given) : {}),
  };
}

function readCase(row: Cells): Case {
  const { fristEnde, period, bleibeperspektive: b } = row;
  return {
    title: row['title'] ?? '',
    added: row['origin'] === 'added',
    facts: readFacts(row),
    expected: {
      verdict: row['verdict'] as Verdict,
      anschlussunterbringung: {
        finding: row['anschlussunterbringung'] as Finding,
        lean: leanOf(row['leanA']),
        ...(row['groundA'] ? { ground: row['groundA'] } : {}),
        ...(fristEnde ? { fristEnde } : {}),
      },
      bleibeperspektive: {
        finding: b === 'null' ? null : (b as Finding),
        lean: leanOf(row['leanB']),
        ...(row['groundB'] ? { ground: row['groundB'] } : {}),
      },
      ...(period ? { period: period === 'none' ? null : (period as Period) } : {}),
    },
    reason: row['reason'] ?? '',
  };
}
