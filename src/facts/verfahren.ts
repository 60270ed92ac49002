import type { Choice } from './fact.ts';

/** How far the asylum procedure is. */
export const verfahren = {
  values: {
    laufend: { number: 1 },
    dublin: { number: 2 },
    'schutz-in-anderem-staat': { number: 6 },
    'abgelehnt-klage': { number: 3 },
    folgeantrag: { number: 4 },
    unbekannt: { number: 5 },
  },
  section: 'einzelheiten',
  inCode: { place: 5, room: 8 },
  rank: 5,
  followUpTo: 'status',
} as const satisfies Choice;
