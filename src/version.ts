import type { RuleSet } from './rule-set.ts';

/** Where the hash starts, and what it multiplies by. Source: FNV-1a, 32 bit. */
const [BASIS, PRIME] = [0x811c9dc5, 0x01000193];

function hashOf(text: string): number {
  let hash = BASIS;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) as number), PRIME) >>> 0;
  return hash;
}

const known = new WeakMap<RuleSet, string>();

/**
 * A name for the rules that somebody was assessed by: any other row, source, date or municipality's
 * reading gives another one.
 * @returns eight signs
 */
export function versionOf(rules: RuleSet): string {
  const version = known.get(rules) ?? named(rules);
  known.set(rules, version);
  return version;
}

function named(rules: RuleSet): string {
  const tables = Object.values(rules).map((layers) => layers.map((layer) => [...layer]));
  return hashOf(JSON.stringify(tables)).toString(16).padStart(8, '0');
}
