import type { Attribute, Case } from './attributes.ts';
import type { Day } from './calendar.ts';
import { caseOf, fristEnde, titelOf } from './case.ts';
import { clearing } from './clearing.ts';
import { type Facts, parseFacts } from './facts/schema.ts';
import type { FactKey } from './facts/values.ts';
import type { Finding, Ground, Lean, Params, Point, Scope } from './finding.ts';
import { type MeaningId, meaningOf } from './meaning.ts';
import { type Next, type NextId, nextSteps } from './next.ts';
import { noticesFor } from './notices-for.ts';
import { type PeriodFinding, periodFinding, periodOn } from './period.ts';
import { RECHTSSTAND } from './rechtsstand.ts';
import type { Rule } from './rule.ts';
import { BUILT_IN, PREREQUISITES, type RuleSet } from './rule-set.ts';
import { type Mask, maskOf } from './rules/mask.ts';
import { type Stand, standOf } from './rules/stand.ts';
import { LAND, landGroundOn, scopeOf } from './scope.ts';
import { SOURCES, type Source, type SourceId } from './sources.ts';
import { IN_PROCEDURE } from './status/families.ts';
import { isWithinReach, type Verdict, verdictOf } from './verdict.ts';

/** Why something was found: its words by id, how strong the ground is, and where it says so. */
export interface Reason extends Point {
  /** The answers that it rests on, by key. */
  readonly restsOn: readonly FactKey[];
  readonly ground: readonly Ground[];
  readonly sources: readonly Source[];
}

/** What was found about one prerequisite, and why. */
export interface ReasonedFinding<F> {
  readonly finding: F;
  /** Which way something open leans, where the rules say so. */
  readonly lean?: Lean;
  readonly reasons: readonly Reason[];
  /** Who clears up what is open; nobody where nothing is. */
  readonly clearedUpBy?: readonly NextId[];
}

/** The verdict on one person at a reference date, with everything that explains it. */
export interface Assessment {
  readonly verdict: Verdict;
  readonly scope: ReasonedFinding<Scope>;
  readonly prerequisites: {
    readonly anschlussunterbringung: ReasonedFinding<Finding>;
    readonly bleibeperspektive: ReasonedFinding<Finding | null>;
  };
  readonly period: ReasonedFinding<PeriodFinding> | null;
  /** What it means for the person concerned, sentence by sentence. */
  readonly meaning: readonly MeaningId[];
  /** Where to turn, by who asks. */
  readonly next: Next;
  readonly notices: readonly Point[];
  readonly asOf: Day;
  /** The day up to which the law was checked. */
  readonly rechtsstand: Day;
}

function sourcesOf(ids: readonly (SourceId | Source)[]): readonly Source[] {
  return ids.map((source) => (typeof source === 'string' ? SOURCES[source] : source));
}

function reason(
  { id, ground, sources }: Pick<Rule, 'id' | 'ground' | 'sources'>,
  restsOn: readonly FactKey[],
  params: Params = {},
): Reason {
  return { id, ground, sources: sourcesOf(sources), params, restsOn };
}

/** The keys of the record from which an attribute of a case comes. */
function keysOf(attribute: Attribute, { status, fiktionsgrund }: Facts): readonly FactKey[] {
  if (attribute === 'frist') return ['vorlaeufigSeit'];
  if (attribute === 'fiktion') return ['status'];
  if (attribute !== 'titel') return [attribute];
  if (status !== 'fiktion') return ['status'];
  const isProlonged = fiktionsgrund === 'verlaengerung';
  return ['status', 'fiktionsgrund', ...(isProlonged ? (['bisherigerTitel'] as const) : [])];
}

/** A rule as a reason: it rests on every answer that it asks for. */
function ruleReason(rule: Rule, facts: Facts): Reason {
  const keys: FactKey[] = [];
  for (const attribute in rule.when) keys.push(...keysOf(attribute as Attribute, facts));
  return reason(rule, keys, paramsOf(rule, facts));
}

function paramsOf(rule: Rule, facts: Facts): Params {
  if (rule.namesFristEnde === undefined) return rule.params ?? {};
  return { ...rule.params, until: fristEnde(titelOf(facts), String(facts.vorlaeufigSeit)) };
}

/** § 81 AufenthG: why a Fiktionsbescheinigung was read as another title. */
function fiktionReason(facts: Facts, person: Case): readonly Reason[] {
  if (facts.status !== 'fiktion' || String(person.titel[0]).startsWith('fiktion')) return [];
  const sources: readonly SourceId[] = ['aufenthg-81'];
  const id = `fiktion-${facts.fiktionsgrund}`;
  return [reason({ id, ground: ['S', 'I'], sources }, keysOf('titel', facts))];
}

function periodOf(facts: Facts, verdict: Verdict): ReasonedFinding<PeriodFinding> | null {
  const period = periodOn(facts.asOf);
  const seit = facts.beratungSeit ?? 'unbekannt';
  if (period === undefined || seit === 'unbekannt' || !isWithinReach(verdict)) return null;
  const finding = periodFinding(period, seit, facts.asOf);
  const id = `beratung-${seit === 'noch-nicht' ? seit : finding}`;
  return { finding, reasons: [reason({ ...period, id }, ['beratungSeit'])] };
}

/**
 * Assesses one person: both prerequisites separately, the verdict, the counselling period,
 * where to turn, and what must be said with it.
 * @param record the facts record (section 8); a missing key reads as `unbekannt`
 * @param rules the reading to decide by; the built-in one where none is given
 * @throws {FactsError} naming the key, the value and what is allowed
 */
export function assess(record: unknown, rules: RuleSet = BUILT_IN): Assessment {
  return assessed(parseFacts(record), rules);
}

/**
 * The rows whose notices are said: those that decided, and the built-in ones in whose place a municipality's own
 * did. What is to be minded of a title holds whoever reads it.
 */
function sayingRows(stand: Stand, mask: Mask, rules: RuleSet, asOf: Day): readonly Rule[] {
  const decided = Object.values(stand);
  return rules === BUILT_IN
    ? decided
    : [...decided, ...Object.values(standOf(mask, BUILT_IN, asOf))];
}

/**
 * Assesses one person whose record has been checked.
 * @param facts a parsed record
 */
export function assessed(facts: Facts, rules: RuleSet): Assessment {
  const person = caseOf(facts);
  const mask = maskOf(person);
  const stand = standOf(mask, rules, facts.asOf);
  const { anschlussunterbringung: a, bleibeperspektive: b } = stand;
  const land = LAND[facts.bundesland ?? 'unbekannt'];
  const findings = {
    scope: scopeOf(land.scope, b.scope ?? 'inside'),
    anschlussunterbringung: a.finding as Finding,
    bleibeperspektive: b.finding,
  };
  const verdict = verdictOf(findings);
  // Whether somebody is a refugee of the programme is read from the status: the letter says nothing of it.
  const isByStatus = b.scope !== undefined && land.scope !== 'outside';
  const byStatus = isByStatus ? [ruleReason(b, facts)] : [];
  const landReason = reason({ id: land.id, ...landGroundOn(facts.asOf) }, ['bundesland']);
  const period = periodOf(facts, verdict);
  const reasonsA = [ruleReason(a, facts)];
  const reasonsB = [ruleReason(b, facts), ...fiktionReason(facts, person)];
  const reasons = { anschlussunterbringung: reasonsA, bleibeperspektive: reasonsB };
  const interpreted = PREREQUISITES.filter((each) =>
    reasons[each].some(({ ground }) => ground.includes('I')),
  );
  const situation = {
    ...findings,
    verdict,
    isElsewhere: land.scope === 'outside',
    unterbringung: String(person.unterbringung[0]),
    titel: String(person.titel[0]),
    isInProcedure: IN_PROCEDURE.some((titel) => titel === person.titel[0]),
    herkunft: String(person.herkunft[0]),
    period: period?.finding ?? null,
  };
  return {
    verdict,
    scope: { finding: findings.scope, reasons: [...byStatus, landReason] },
    prerequisites: {
      anschlussunterbringung: {
        finding: findings.anschlussunterbringung,
        reasons: reasonsA,
        ...(a.lean && { lean: a.lean }),
        ...clearing(a, 'anschlussunterbringung'),
      },
      bleibeperspektive: {
        finding: findings.bleibeperspektive,
        reasons: reasonsB,
        ...(b.lean && { lean: b.lean }),
        ...clearing(b, 'bleibeperspektive'),
      },
    },
    period,
    meaning: meaningOf(situation),
    next: nextSteps(situation),
    notices: noticesFor({
      ...situation,
      asOf: facts.asOf,
      saying: sayingRows(stand, mask, rules, facts.asOf),
      interpreted,
    }),
    asOf: facts.asOf,
    rechtsstand: RECHTSSTAND,
  };
}
