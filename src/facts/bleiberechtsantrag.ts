import { type Choice, JA_NEIN } from './fact.ts';

/** Whether somebody with a Duldung has applied for a right to stay. */
export const bleiberechtsantrag = {
  values: JA_NEIN,
  section: 'einzelheiten',
  inCode: { place: 7, room: 4 },
  rank: 10,
  about: ['past'],
  followUpTo: 'status',
} as const satisfies Choice;
