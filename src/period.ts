import { type Day, inForce, monthOf, monthsBetween, type Validity } from './calendar.ts';
import type { Ground } from './finding.ts';
import type { SourceId } from './sources.ts';

/** Everything that can be found about the period, by how much of it has passed. */
export const PERIOD_FINDINGS = ['laufend', 'nur-begruendet', 'ausgeschoepft'] as const;

export type PeriodFinding = (typeof PERIOD_FINDINGS)[number];

export interface Period extends Validity {
  /** Calendar months of counselling as a rule. */
  readonly regular: number;
  /** Calendar months in justified single cases. */
  readonly extended: number;
  readonly ground: readonly Ground[];
  readonly sources: readonly SourceId[];
}

/**
 * Section 5. Source: VwV Integrationsmanagement of 06.06.2023, 3 years, 4 in single cases. Months before that
 * day count, too: no transitional rule was seen.
 */
export const PERIODS: readonly Period[] = [
  { from: '2023-06-06', regular: 36, extended: 48, ground: ['O', 'I'], sources: ['vwv-2023'] },
];

/** How long counselling may last on a day; nothing where no period is known. */
export function periodOn(asOf: Day): Period | undefined {
  return PERIODS.find((period) => inForce(period, asOf));
}

/**
 * Where the person stands in the counselling period.
 * @param seit `noch-nicht` or the month in which counselling began
 */
export function periodFinding(period: Period, seit: string, asOf: Day): PeriodFinding {
  const months = seit === 'noch-nicht' ? 0 : monthsBetween(seit, monthOf(asOf));
  if (months <= period.regular) return 'laufend';
  return months <= period.extended ? 'nur-begruendet' : 'ausgeschoepft';
}
