import type { MonthFact } from './fact.ts';

/** Since when the person has been counselled; the programme began in 2017. */
export const beratungSeit = {
  words: { 'noch-nicht': { number: 2 }, unbekannt: { number: 1 } },
  earliest: '2017-01',
  section: 'einzelheiten',
  inCode: { place: 13, room: 2048 },
  rank: null,
  about: ['past'],
} as const satisfies MonthFact;
