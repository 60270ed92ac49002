import { PROLONGABLE_IDS, STATUSES, type StatusId } from '../status/index.ts';
import type { Choice, Value } from './fact.ts';

/** Some of the statuses, each with its days and its number. */
function valuesOf<Id extends StatusId>(ids: readonly Id[]): Readonly<Record<Id, Value>> {
  const all: Readonly<Record<StatusId, Value>> = STATUSES;
  return Object.fromEntries(ids.map((id) => [id, all[id]])) as Record<Id, Value>;
}

/** The title that a Fiktionsbescheinigung prolongs; numbered as the statuses are. Source: § 81 AufenthG. */
export const bisherigerTitel = {
  values: valuesOf([...PROLONGABLE_IDS, 'unbekannt']),
  section: 'einzelheiten',
  inCode: { place: 9, room: 64 },
  rank: 9,
  about: ['past', 'paragraph'],
  followUpTo: 'status',
} as const satisfies Choice<StatusId>;
