import type { Titel } from '../attributes.ts';
import { STATUS_IDS, STATUSES, type StatusId } from './index.ts';
import type { Status } from './status.ts';

function those(belongs: (status: Status) => boolean): readonly Exclude<StatusId, 'fiktion'>[] {
  return STATUS_IDS.filter((id) => id !== 'fiktion').filter((id) => belongs(STATUSES[id]));
}

/** In the asylum procedure: asked for asylum, and not yet decided on for good. */
export const IN_PROCEDURE = those(({ family }) => family === 'im-verfahren');

/** Deportation is suspended, for whatever reason. */
export const DULDUNG = those(({ family }) => family === 'duldung');

/** Statuses for which § 9 Abs. 4 FlüAG lets six months pass (§ 1 Abs. 2 Nr. 2), not 24. */
export const SIX_MONTHS = those(({ fristMonths }) => fristMonths === 6);

/**
 * Titles whose vorläufige Unterbringung ends by the passing of months; § 24 is besides under the
 * decree on refugees from Ukraine. Source: § 9 Abs. 1, 4 FlüAG.
 */
export const ENDS_BY_MONTHS: readonly Titel[] = [
  ...IN_PROCEDURE,
  ...SIX_MONTHS.filter((id) => id !== 'p24'),
];

/** Titles that may be § 24 because they are not known. */
export const UNKNOWN_TITEL = [
  'unbekannt',
  'titel-unbekannt',
  'ohne-papier',
  'fiktion-unbekannt',
] as const satisfies readonly Titel[];

/** § 24, or a title that may be § 24. */
export const MAY_BE_P24 = ['p24', ...UNKNOWN_TITEL] as const satisfies readonly Titel[];
