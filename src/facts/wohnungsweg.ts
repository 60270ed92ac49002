import type { Choice } from './fact.ts';

/** How the person came to the flat, or to the relatives. */
export const wohnungsweg = {
  values: {
    'nach-anschluss': { number: 1 },
    'nach-vorlaeufig': { number: 2 },
    direkt: { number: 3 },
    unbekannt: { number: 4 },
  },
  section: 'einzelheiten',
  inCode: { place: 6, room: 8 },
  rank: 7,
  about: ['past', 'housing'],
  followUpTo: 'unterbringung',
} as const satisfies Choice;
