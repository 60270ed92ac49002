import { FRIST_MONTHS } from './case.ts';
import { LIFE_EVENTS } from './changes/events.ts';
import { COUNTRY_GROUPS } from './countries.ts';
import { NOTICES } from './notices.ts';
import { PERIODS } from './period.ts';
import { RECHTSSTAND } from './rechtsstand.ts';
import type { RuleSet } from './rule-set.ts';
import { LAND, LAND_GROUNDS } from './scope.ts';
import { SOURCES } from './sources.ts';

/** Where the hash starts, and what it multiplies by. Source: FNV-1a, 32 bit. */
const [BASIS, PRIME] = [0x811c9dc5, 0x01000193];

function hashOf(text: string): number {
  let hash = BASIS;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) as number), PRIME) >>> 0;
  return hash;
}

const known = new WeakMap<RuleSet, string>();

/**
 * A name for the rules that somebody was assessed by: any other row, source, date, group of countries,
 * period, notice, event or municipality's reading gives another one. How they are applied is code, and
 * not in it.
 * @returns eight signs
 */
export function versionOf(rules: RuleSet): string {
  const version = known.get(rules) ?? named(rules);
  known.set(rules, version);
  return version;
}

function named(rules: RuleSet): string {
  return hashOf(lawIn(rules)).toString(16).padStart(8, '0');
}

/** Everything that a verdict and its words are decided from, as text. */
export function lawIn(rules: RuleSet): string {
  const tables = Object.values(rules).map((layers) => layers.map((layer) => [...layer]));
  return JSON.stringify([
    tables,
    ...[
      SOURCES,
      COUNTRY_GROUPS,
      FRIST_MONTHS,
      PERIODS,
      NOTICES,
      LAND,
      LAND_GROUNDS,
      RECHTSSTAND,
      LIFE_EVENTS,
    ],
  ]);
}
