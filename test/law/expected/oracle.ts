/**
 * The independent oracle: what the law tables say about a record, without the product's code.
 *
 * The tables beside this file are transcribed by hand from the domain rules, and each row names
 * the place it comes from. A condition is `*` (any value), `a|b` (one of these) or `!a|b` (any
 * but these); `from` and `to` are inclusive days. Rows exclude each other: a case that none or
 * several of them fit is an error that names the case and the lines.
 *
 * The oracle does not validate. A title that does not exist yet at `asOf` fits no row.
 */

import { type Cells, conditionsOf, lookup, readCells } from './table.ts';
import type { Case, Expected, Facts, Finding, Period, Scope, Verdict } from './types.ts';

export type { Case, Expected, Facts } from './types.ts';

/** The dates of section 2 from which something changes; the first two precede the letter. */
export const DATES: readonly string[] = [
  '2014-01-01',
  '2021-03-01',
  '2021-05-01',
  '2022-01-17',
  '2022-03-11',
  '2022-12-31',
  '2023-06-06',
  '2023-12-23',
  '2024-03-01',
  '2024-12-09',
  '2026-02-02',
  '2026-06-12',
  '2026-07-01',
  '2027-01-01',
];

const UNKNOWN = 'unbekannt';

/** Section 3: the vorläufige Unterbringung ends at the latest after 24 months, here after 6. */
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

/** What the tables say about a valid record. */
export function expected(facts: Facts): Expected {
  const { asOf, bundesland = UNKNOWN, bezug = UNKNOWN, fluchthintergrund = UNKNOWN } = facts;
  const titel = effectiveTitle(facts);
  const { unterbringung = UNKNOWN, wohnungsweg = UNKNOWN } = facts;

  const a = findAnschlussunterbringung(
    [unterbringung, titel, frist(titel, facts), wohnungsweg, bezug],
    asOf,
  );
  const answers: Readonly<Record<string, string | undefined>> = { ...facts, titel };
  const b = findBleibeperspektive(
    BLEIBEPERSPEKTIVE.map((column) => answers[column] ?? UNKNOWN),
    asOf,
  );
  const { scope = '' } = findScope([titel, bundesland, bezug, fluchthintergrund], asOf);
  const { verdict = '' } = findVerdict(
    [bundesland, scope, a['finding'] ?? '', a['earlier'] ?? '', b['finding'] ?? ''],
    asOf,
  );
  const { period } = findZeitraum([verdict, beratung(facts)], asOf);

  const fristEnde = latestEnd(titel, facts, a);
  return {
    verdict: verdict as Verdict,
    scope: scope as Scope,
    anschlussunterbringung: {
      finding: a['finding'] as Finding,
      ground: a['ground'] ?? '',
      ...(fristEnde === undefined ? {} : { fristEnde }),
    },
    bleibeperspektive: {
      finding: b['finding'] === 'outside' ? null : (b['finding'] as Finding),
      ground: b['ground'] ?? '',
    },
    period: period === 'none' ? null : (period as Period),
  };
}

/** The cases that the rules end with, and some of the same kind (`added`) at the boundaries. */
export const cases: readonly Case[] = readCells('./cases.tsv').map(readCase);

/** The status that counts: a Fiktionsbescheinigung reads as the title that it stands for. */
function effectiveTitle(facts: Facts): string {
  const { status = UNKNOWN, fiktionsgrund = UNKNOWN, bisherigerTitel = UNKNOWN } = facts;
  if (status !== 'fiktion') return status;
  if (fiktionsgrund === 'erstantrag-24') return 'p24';
  if (fiktionsgrund === 'erstantrag-andere') return 'fiktion-erstantrag-andere';
  const known = fiktionsgrund === 'verlaengerung' && bisherigerTitel !== UNKNOWN;
  return known ? bisherigerTitel : 'fiktion-unbekannt';
}

/** Section 3: `laeuft` up to and including the last month, then `abgelaufen`. */
function frist(titel: string, { asOf, vorlaeufigSeit = UNKNOWN }: Facts): string {
  if (vorlaeufigSeit === UNKNOWN) return UNKNOWN;
  return monthNumber(asOf) - monthNumber(vorlaeufigSeit) > months(titel) ? 'abgelaufen' : 'laeuft';
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

function readCase(row: Cells): Case {
  const facts = Object.fromEntries((row['facts'] ?? '').split(' ').map((fact) => fact.split('=')));
  const { asOf = '', bundesland, fristEnde, period, bleibeperspektive: b } = row;
  return {
    title: row['title'] ?? '',
    added: row['origin'] === 'added',
    facts: { asOf, ...(bundesland ? { bundesland } : {}), ...(row['facts'] ? facts : {}) },
    expected: {
      verdict: row['verdict'] as Verdict,
      anschlussunterbringung: {
        finding: row['anschlussunterbringung'] as Finding,
        ...(fristEnde ? { fristEnde } : {}),
      },
      bleibeperspektive: { finding: b === 'null' ? null : (b as Finding) },
      ...(period ? { period: period === 'none' ? null : (period as Period) } : {}),
    },
    reason: row['reason'] ?? '',
  };
}
