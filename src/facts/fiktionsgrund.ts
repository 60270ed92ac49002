import type { Choice } from './fact.ts';

/** Which box of a Fiktionsbescheinigung is ticked. Source: § 81 AufenthG. */
export const fiktionsgrund = {
  values: {
    verlaengerung: { number: 1 },
    'erstantrag-24': { number: 2, from: '2022-03-04' },
    'erstantrag-andere': { number: 3 },
    unbekannt: { number: 4 },
  },
  section: 'einzelheiten',
  inCode: { place: 8, room: 8 },
  rank: 8,
  about: ['past', 'paragraph'],
  followUpTo: 'status',
} as const satisfies Choice;
