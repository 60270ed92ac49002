import { type Assessment, assessed } from './assess.ts';
import type { Day } from './calendar.ts';
import {
  type Circumstances,
  canBeOn,
  circumstancesUnder,
  factsOn,
  type Law,
} from './circumstances.ts';
import { countriesOf } from './countries.ts';
import { HERKUNFT, type Herkunft } from './facts/herkunft.ts';
import { CHOICES, existsOn, type FactKey } from './facts/values.ts';
import { periodOn } from './period.ts';
import type { StatusId } from './status/index.ts';

/** Ways to answer that differ in single answers only: every combination of these values. */
export type Bundle = Readonly<Partial<Record<FactKey, readonly (string | number)[]>>>;

/** Something that a law finds otherwise than another one does, and for whom. */
export interface Difference {
  readonly before: string;
  readonly after: string;
  readonly count: number;
  readonly bundles: readonly Bundle[];
}

/** What came and what went from one day to the other. */
export interface Moved {
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/** Everything that differs between two laws. */
export interface LawDiff {
  readonly verdicts: readonly Difference[];
  /** Findings that changed, by what was found. */
  readonly findings: Readonly<Record<FindingId, readonly Difference[]>>;
  readonly notices: Moved;
  readonly statuses: Moved;
  readonly countries: readonly (Moved & { readonly group: Herkunft })[];
  /** How many months counselling lasts, as a rule and at most; nothing where it is the same. */
  readonly period: readonly [readonly number[], readonly number[]] | null;
}

/** What is found beside the verdict. */
const FINDINGS = {
  scope: ({ scope }: Assessment) => scope.finding,
  anschlussunterbringung: ({ prerequisites }: Assessment) =>
    prerequisites.anschlussunterbringung.finding,
  bleibeperspektive: ({ prerequisites }: Assessment) =>
    prerequisites.bleibeperspektive.finding ?? 'none',
} as const;

type FindingId = keyof typeof FINDINGS;

/** Puts ways to answer together that differ in one key only, key by key. */
function bundled(all: readonly Circumstances[]): readonly Bundle[] {
  let bundles: readonly Bundle[] = all.map(
    (each) =>
      Object.fromEntries(Object.entries(each).map(([key, value]) => [key, [value]])) as Bundle,
  );
  const keys = [...new Set(all.flatMap((each) => Object.keys(each) as FactKey[]))];
  for (const key of keys.reverse()) {
    const alike = new Map<string, Bundle>();
    for (const bundle of bundles) {
      const { [key]: values, ...rest } = bundle;
      const name = JSON.stringify([values === undefined, rest]);
      const { [key]: known = [] } = alike.get(name) ?? {};
      alike.set(name, values === undefined ? bundle : { ...rest, [key]: [...known, ...values] });
    }
    bundles = [...alike.values()];
  }
  return bundles;
}

/** Gathers ways to answer by what was found before and after. */
class Changes {
  private readonly found = new Map<string, Circumstances[]>();

  add(before: string, after: string, circumstances: Circumstances): void {
    if (before === after) return;
    const key = `${before} ${after}`;
    this.found.set(key, [...(this.found.get(key) ?? []), circumstances]);
  }

  list(): readonly Difference[] {
    return [...this.found].map(([key, all]) => {
      const [before = '', after = ''] = key.split(' ');
      return { before, after, count: all.length, bundles: bundled(all) };
    });
  }
}

function moved(before: readonly string[], after: readonly string[]): Moved {
  return {
    gone: before.filter((each) => !after.includes(each)),
    come: after.filter((each) => !before.includes(each)),
  };
}

function statusesOn(asOf: Day): readonly StatusId[] {
  return CHOICES.status.filter((status) => existsOn('status', status, asOf));
}

function periodsOf(before: Day, after: Day): LawDiff['period'] {
  const [one, other] = [before, after].map((asOf) => {
    const period = periodOn(asOf);
    return period === undefined ? [] : [period.regular, period.extended];
  }) as [number[], number[]];
  return one.join() === other.join() ? null : [one, other];
}

/**
 * Compares two laws: two days, or two readings on one day. Elapsed time does not look like law, since
 * months count back from each of the two days.
 */
export function lawDiff(before: Law, after: Law): LawDiff {
  const verdicts = new Changes();
  const findings = {
    scope: new Changes(),
    anschlussunterbringung: new Changes(),
    bleibeperspektive: new Changes(),
  };
  const notices = [new Set<string>(), new Set<string>()] as const;
  const laws = [before, after] as const;
  for (const circumstances of circumstancesUnder(laws)) {
    // A paper that there is only on one of the days has nothing to be compared with.
    if (!laws.every(({ asOf }) => canBeOn(circumstances, asOf))) continue;
    const [one, other] = laws.map(({ asOf, rules }) =>
      assessed(factsOn(circumstances, asOf), rules),
    ) as [Assessment, Assessment];
    verdicts.add(one.verdict, other.verdict, circumstances);
    for (const { id } of one.notices) notices[0].add(id);
    for (const { id } of other.notices) notices[1].add(id);
    // In another Land nothing else is examined.
    if (circumstances.bundesland === 'anderes') continue;
    for (const [id, findingOf] of Object.entries(FINDINGS) as [
      FindingId,
      typeof FINDINGS.scope,
    ][]) {
      findings[id].add(findingOf(one), findingOf(other), circumstances);
    }
  }
  const countries = HERKUNFT.map((group) => ({
    group,
    ...moved(countriesOf(group, before.asOf), countriesOf(group, after.asOf)),
  }));
  return {
    verdicts: verdicts.list(),
    findings: {
      scope: findings.scope.list(),
      anschlussunterbringung: findings.anschlussunterbringung.list(),
      bleibeperspektive: findings.bleibeperspektive.list(),
    },
    notices: moved([...notices[0]], [...notices[1]]),
    statuses: moved(statusesOn(before.asOf), statusesOn(after.asOf)),
    countries: countries.filter(({ gone, come }) => gone.length + come.length > 0),
    period: periodsOf(before.asOf, after.asOf),
  };
}
