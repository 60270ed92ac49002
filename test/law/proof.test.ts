import { beforeAll, describe, expect, it } from 'vitest';
import { ANSCHLUSSUNTERBRINGUNG } from '../../src/accommodation/index.ts';
import { type Assessment, assess } from '../../src/assess.ts';
import type { Attribute, Case } from '../../src/attributes.ts';
import { inForce } from '../../src/calendar.ts';
import { caseOf } from '../../src/case.ts';
import type { Facts } from '../../src/facts/schema.ts';
import { CHOICES, MONTHS } from '../../src/facts/values.ts';
import type { Rule } from '../../src/rule.ts';
import {
  BLEIBEPERSPEKTIVE,
  BUILT_IN,
  PREREQUISITES,
  type Prerequisite,
} from '../../src/rule-set.ts';
import { maskOf } from '../../src/rules/mask.ts';
import { standOf } from '../../src/rules/stand.ts';
import { marks } from './expected/marks.ts';
import { expected, unusedRows } from './expected/oracle.ts';
import { circumstances, exists, REFERENCE_DATES, space } from './space.ts';

/** What the walk through the space found; lists are of records that break a promise. */
interface Walk {
  cases: number;
  readonly verdicts: Map<string, number>;
  readonly usedRules: Set<Rule>;
  readonly differing: unknown[];
  readonly notExactlyOne: unknown[];
  readonly otherRow: unknown[];
  readonly unfounded: unknown[];
  readonly changedByMissing: unknown[];
  readonly withoutNext: unknown[];
}

const walk: Walk = {
  cases: 0,
  verdicts: new Map(),
  usedRules: new Set(),
  differing: [],
  notExactlyOne: [],
  otherRow: [],
  unfounded: [],
  changedByMissing: [],
  withoutNext: [],
};

const TABLES = [ANSCHLUSSUNTERBRINGUNG, BLEIBEPERSPEKTIVE];

/** Whether a row fits a complete case: read as it stands there, value by value. */
function fits(rule: Rule, of: Case, asOf: string): boolean {
  if (!inForce(rule, asOf)) return false;
  for (const attribute in rule.when) {
    const wanted = rule.when[attribute as Attribute] as readonly string[];
    if (!wanted.includes(of[attribute as Attribute][0] as string)) return false;
  }
  return true;
}

/** The product's findings in the form of the table that was transcribed by hand. */
function found({ verdict, scope, prerequisites, period }: Assessment) {
  const { anschlussunterbringung: a, bleibeperspektive: b } = prerequisites;
  return {
    verdict,
    scope: scope.finding,
    groundScope: marks(scope.reasons[0]?.ground),
    a: a.finding,
    fristEnde: a.reasons[0]?.params['until'],
    leanA: a.lean,
    groundA: marks(a.reasons[0]?.ground),
    b: b.finding,
    leanB: b.lean,
    groundB: marks(b.reasons[0]?.ground),
    period: period?.finding ?? null,
  };
}

/** The same form, from the hand-made table; where that names no ground, the product's stands. */
function wanted(facts: Facts, own: ReturnType<typeof found>): ReturnType<typeof found> {
  const {
    anschlussunterbringung: a,
    bleibeperspektive: b,
    verdict,
    scope,
    period,
  } = expected(facts);
  return {
    verdict,
    scope: scope.finding,
    groundScope: marks(scope.ground) || own.groundScope,
    a: a.finding,
    fristEnde: a.fristEnde,
    leanA: a.lean,
    groundA: marks(a.ground) || own.groundA,
    b: b.finding,
    leanB: b.lean,
    groundB: marks(b.ground) || own.groundB,
    period,
  };
}

function isSame(one: ReturnType<typeof found>, other: ReturnType<typeof found>): boolean {
  for (const key in one)
    if (one[key as keyof typeof one] !== other[key as keyof typeof one]) return false;
  return true;
}

function withoutUnknown(facts: Facts): Facts {
  const known = Object.entries(facts).filter(([, value]) => value !== 'unbekannt');
  return Object.fromEntries(known) as Facts;
}

function visit(facts: Facts): void {
  const assessment = assess(facts);
  const own = found(assessment);
  walk.cases += 1;
  walk.verdicts.set(own.verdict, (walk.verdicts.get(own.verdict) ?? 0) + 1);
  const should = wanted(facts, own);
  if (!isSame(own, should)) walk.differing.push({ facts, own, should });
  const bothMet = own.a === 'met' && own.b === 'met' && facts.bundesland === 'baden-wuerttemberg';
  if (own.verdict === 'zielgruppe' && !bothMet) walk.unfounded.push(facts);
  if (Object.values(assessment.next).some(({ length }) => length === 0))
    walk.withoutNext.push(facts);
}

/** What does not depend on the counselling period is looked at once for each circumstance. */
function visitCircumstances(facts: Facts): void {
  const of = caseOf(facts);
  const stand = standOf(maskOf(of), BUILT_IN, facts.asOf);
  for (const [index, table] of TABLES.entries()) {
    const fitting = table.filter((rule) => fits(rule, of, facts.asOf));
    for (const rule of fitting) walk.usedRules.add(rule);
    if (stand[PREREQUISITES[index] as Prerequisite] !== fitting[0]) walk.otherRow.push(facts);
    if (fitting.length !== 1)
      walk.notExactlyOne.push({ facts, rules: fitting.map(({ id }) => id) });
  }
  const known = withoutUnknown(facts);
  const same = JSON.stringify(assess(known)) === JSON.stringify(assess(facts));
  if (!same) walk.changedByMissing.push(facts);
}

describe('Through the whole space of facts', () => {
  beforeAll(() => {
    const start = performance.now();
    for (const facts of space()) visit(facts);
    for (const asOf of REFERENCE_DATES) {
      for (const facts of circumstances(asOf)) visitCircumstances(facts);
    }
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.info(`The proof went through ${walk.cases} cases in ${seconds} s:`, walk.verdicts);
  });

  it('goes through a few hundred thousand cases', () => {
    expect(walk.cases).toBeGreaterThan(300_000);
  });

  it('finds what the table transcribed by hand from the rules says', () => {
    expect(walk.differing.slice(0, 3)).toEqual([]);
  });

  it('has exactly one row of each decision table for every case: no gap, no two claims', () => {
    expect(walk.notExactlyOne.slice(0, 3)).toEqual([]);
  });

  it('comes to that row by its numbers, too', () => {
    expect(walk.otherRow.slice(0, 3)).toEqual([]);
  });

  it('uses every row', () => {
    const unused = TABLES.flat().filter((rule) => !walk.usedRules.has(rule));
    expect(unused.map(({ id }) => id)).toEqual([]);
  });

  it('comes to every row of the tables transcribed by hand, too', () => {
    expect(unusedRows()).toEqual([]);
  });

  it('gives each of the four verdicts', () => {
    expect([...walk.verdicts.keys()].sort()).toEqual([
      'einzelfall',
      'keine-zielgruppe',
      'noch-nicht',
      'zielgruppe',
    ]);
  });

  it('never says zielgruppe without both prerequisites met in Baden-Württemberg', () => {
    expect(walk.unfounded).toEqual([]);
  });

  it('reads a missing key as unbekannt', () => {
    expect(walk.changedByMissing.slice(0, 3)).toEqual([]);
  });

  it('always says where to turn', () => {
    expect(walk.withoutNext).toEqual([]);
  });
});

/** Every value of a key that can be given on a day, for a record that has not got it. */
function valuesOf(key: string, asOf: string): readonly string[] {
  if (key in CHOICES) {
    const all: readonly string[] = CHOICES[key as keyof typeof CHOICES];
    return all.filter((value) => exists(value, asOf));
  }
  return [...MONTHS[key as keyof typeof MONTHS].words, asOf.slice(0, 7)];
}

const KEYS = [...Object.keys(CHOICES), ...Object.keys(MONTHS)];

/** Keys that another answer may have to give a meaning to: where none does, the space leaves them out. */
const FOLLOW_UPS = KEYS.filter((key) => key !== 'beratungSeit');

describe('Whatever else is known', () => {
  it.each(REFERENCE_DATES)('on %s a key that does not apply changes nothing', (asOf) => {
    const inLand = [...circumstances(asOf)].filter(
      ({ bundesland }) => bundesland === 'baden-wuerttemberg',
    );
    expect(inLand.flatMap(changedByIdleKeys).slice(0, 3)).toEqual([]);
  });

  it.each(REFERENCE_DATES)('on %s learning more never turns met into not-met or back', (asOf) => {
    // There is no exception: none is listed.
    expect([...circumstances(asOf)].flatMap(turnedByLearning).slice(0, 3)).toEqual([]);
  });
});

/** The keys that do not apply to a record and yet change its assessment: there should be none. */
function changedByIdleKeys(facts: Facts): readonly unknown[] {
  const before = JSON.stringify(assess(facts));
  const idle = FOLLOW_UPS.filter((key) => !(key in facts));
  return idle
    .map((key) => ({ ...facts, [key]: valuesOf(key, facts.asOf)[0] }))
    .filter((record) => JSON.stringify(assess(record)) !== before);
}

/** What can be learned about a record so that a finding is turned: there should be nothing. */
function turnedByLearning(facts: Facts): readonly unknown[] {
  const before = found(assess(facts));
  const isTurned = (record: object) => {
    const after = found(assess(record));
    return (['a', 'b'] as const).some(
      (each) => [before[each], after[each]].sort().join() === 'met,not-met',
    );
  };
  return KEYS.filter((key) => facts[key as keyof Facts] === 'unbekannt')
    .flatMap((key) => valuesOf(key, facts.asOf).map((value) => ({ ...facts, [key]: value })))
    .filter(isTurned);
}
