import { type Attribute, TITEL, type Titel } from './attributes.ts';
import { fristOf } from './case.ts';
import type { Facts } from './facts/schema.ts';
import { FINDINGS, type Finding, SCOPES, type Scope } from './finding.ts';
import { possibleCase } from './possible-case.ts';
import type { RuleSet } from './rule-set.ts';
import { applicable } from './rules/applicable.ts';
import { type CompiledRule, type Tables, tablesOn } from './rules/compile.ts';
import { decidedAs, isUndecided, type Mask, maskOf, numberOf, numbersIn } from './rules/mask.ts';
import { LAND, scopeOf } from './scope.ts';
import { type Findings, type Verdict, verdictOf } from './verdict.ts';

/** What a verdict follows from beside the Anschlussunterbringung. */
type Rest = Omit<Findings, 'anschlussunterbringung'>;

function addVerdicts(verdicts: Set<Verdict>, rest: Rest, findings: Iterable<Finding>): void {
  for (const anschlussunterbringung of findings) {
    verdicts.add(verdictOf({ ...rest, anschlussunterbringung }));
  }
}

/** Whether the verdict is the same whatever is found of the Anschlussunterbringung. */
function isDecidedBy(rest: Rest): boolean {
  const verdicts = new Set<Verdict>();
  addVerdicts(verdicts, rest, FINDINGS);
  return verdicts.size === 1;
}

/** The verdicts that there are in a Land at all, whatever else is found. */
function verdictsIn(land: Scope): ReadonlySet<Verdict> {
  const verdicts = new Set<Verdict>();
  for (const status of SCOPES) {
    for (const bleibeperspektive of [...FINDINGS, null]) {
      addVerdicts(verdicts, { scope: scopeOf(land, status), bleibeperspektive }, FINDINGS);
    }
  }
  return verdicts;
}

const VERDICTS_IN = {
  inside: verdictsIn('inside'),
  outside: verdictsIn('outside'),
  open: verdictsIn('open'),
} as const satisfies Readonly<Record<Scope, unknown>>;

/** Everything that rules of the second table can find of a case, in each Land that it may be about. */
function restsOf(b: readonly CompiledRule[], lands: readonly Scope[]): readonly Rest[] {
  return b.flatMap(({ rule: { finding, scope = 'inside' } }) =>
    lands.map((land) => ({ scope: scopeOf(land, scope), bleibeperspektive: finding })),
  );
}

/** An attribute that is undecided and that rules of both tables ask for. */
function sharedBy(
  a: readonly CompiledRule[],
  b: readonly CompiledRule[],
  mask: Mask,
): Attribute | undefined {
  for (const rule of b) {
    for (const attribute of rule.attributes) {
      const isAsked = isUndecided(mask, attribute);
      if (isAsked && a.some(({ attributes }) => attributes.includes(attribute))) return attribute;
    }
  }
  return undefined;
}

/** Adds the verdicts that a case whose title is decided can still come to. */
function addVerdictsOf(
  mask: Mask,
  lands: readonly Scope[],
  tables: Tables,
  verdicts: Set<Verdict>,
): void {
  const b = applicable(tables.bleibeperspektive, mask);
  const rests = restsOf(b, lands);
  if (rests.every(isDecidedBy)) {
    for (const rest of rests) addVerdicts(verdicts, rest, FINDINGS);
    return;
  }
  const a = applicable(tables.anschlussunterbringung, mask);
  const shared = sharedBy(a, b, mask);
  if (shared === undefined) {
    const findings = new Set(a.map(({ rule }) => rule.finding as Finding));
    for (const rest of rests) addVerdicts(verdicts, rest, findings);
    return;
  }
  // What one table finds goes with anything that the other does only once what both ask for is decided.
  for (const number of numbersIn(mask, shared)) {
    addVerdictsOf(decidedAs(mask, shared, number), lands, tables, verdicts);
  }
}

/** The last before all others: titles that stand side by side are alike, the first and the last are not. */
function lastFirst<Item>(items: readonly Item[]): readonly Item[] {
  return [...items.slice(-1), ...items.slice(0, -1)];
}

/**
 * The verdicts that a record can still come to.
 * @param facts what is known: a missing key may yet get any value
 * @param enough how many of them are enough to know: the search ends with them
 * @example possibleVerdicts({ asOf, bundesland: 'anderes' }, rules) // only 'keine-zielgruppe'
 */
export function possibleVerdicts(
  facts: Facts,
  rules: RuleSet,
  enough = Number.POSITIVE_INFINITY,
): ReadonlySet<Verdict> {
  const { asOf, vorlaeufigSeit } = facts;
  const possible = possibleCase(facts);
  const lands = possible.bundesland.map((land) => LAND[land].scope);
  const [only] = lands;
  // In another Land nothing else has to be looked at.
  if (lands.length === 1 && VERDICTS_IN[only as Scope].size === 1)
    return VERDICTS_IN[only as Scope];
  const tables = tablesOn(rules, asOf);
  const mask = maskOf(possible);
  const verdicts = new Set<Verdict>();
  // Both tables ask for the title, and how long the vorläufige Unterbringung may last depends on it.
  for (const number of lastFirst(numbersIn(mask, 'titel'))) {
    if (verdicts.size >= enough) break;
    const decided = decidedAs(mask, 'titel', number);
    const titel = TITEL[number] as Titel;
    const frist = vorlaeufigSeit && numberOf('frist', fristOf(titel, vorlaeufigSeit, asOf));
    addVerdictsOf(
      typeof frist === 'number' ? decidedAs(decided, 'frist', frist) : decided,
      lands,
      tables,
      verdicts,
    );
  }
  return verdicts;
}
