import type { Choice } from './fact.ts';

/** Where the person lives: the programme is one of Baden-Württemberg. Source: Nr. 1.1 VwV. */
export const bundesland = {
  values: {
    'baden-wuerttemberg': { number: 1 },
    anderes: { number: 2 },
    unbekannt: { number: 3 },
  },
  section: 'wohnen',
  inCode: { place: 1, room: 4 },
  rank: 4,
  about: ['place'],
  isSharedByFamily: true,
} as const satisfies Choice;
