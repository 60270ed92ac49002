import type { Choice } from './fact.ts';

/** Whom the person joined (Familiennachzug). */
export const bezug = {
  values: {
    schutzberechtigt: { number: 1 },
    andere: { number: 2 },
    unbekannt: { number: 3 },
  },
  section: 'einzelheiten',
  inCode: { place: 10, room: 8 },
  rank: 6,
  about: ['others'],
  followUpTo: 'status',
} as const satisfies Choice;
