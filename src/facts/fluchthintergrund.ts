import { type Choice, JA_NEIN } from './fact.ts';

/** Whether a person with another title came as a refugee, or was tolerated. */
export const fluchthintergrund = {
  values: JA_NEIN,
  section: 'einzelheiten',
  inCode: { place: 11, room: 4 },
  rank: 11,
  about: ['past'],
  followUpTo: 'status',
} as const satisfies Choice;
