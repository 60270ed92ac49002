import type { Choice } from './fact.ts';

/** Where the person is housed. Source: §§ 1, 7, 17 FlüAG. */
export const unterbringung = {
  values: {
    erstaufnahme: { number: 1 },
    vorlaeufig: { number: 2 },
    anschluss: { number: 3 },
    'eigene-wohnung': { number: 4 },
    'bei-angehoerigen': { number: 5 },
    jugendhilfe: { number: 6 },
    andere: { number: 7 },
    unbekannt: { number: 8 },
  },
  section: 'wohnen',
  inCode: { place: 2, room: 16 },
  rank: 2,
  about: ['housing'],
  isSharedByFamily: true,
} as const satisfies Choice;
