import type { Finding, Scope } from './finding.ts';

/** Every verdict there is, in the order of the table of section 1. */
export const VERDICTS = ['keine-zielgruppe', 'noch-nicht', 'zielgruppe', 'einzelfall'] as const;

export type Verdict = (typeof VERDICTS)[number];

/** What the verdict follows from. */
export interface Findings {
  readonly scope: Scope;
  readonly anschlussunterbringung: Finding;
  /** `null` where the status itself puts the person outside the programme. */
  readonly bleibeperspektive: Finding | null;
}

/**
 * The letter's test: both prerequisites must hold, each for itself (section 1, first row that fits).
 * Source: the ministry's letter; Nr. 1.1 VwV Integrationsmanagement.
 */
export function verdictOf({ scope, anschlussunterbringung, bleibeperspektive }: Findings): Verdict {
  if (scope === 'outside' || bleibeperspektive === 'not-met') return 'keine-zielgruppe';
  if (anschlussunterbringung === 'not-met') return 'noch-nicht';
  const bothMet = anschlussunterbringung === 'met' && bleibeperspektive === 'met';
  return bothMet && scope === 'inside' ? 'zielgruppe' : 'einzelfall';
}

/** Whether the person belongs to the programme already or may belong to it. */
export function isWithinReach(verdict: Verdict): boolean {
  return verdict === 'zielgruppe' || verdict === 'einzelfall';
}
