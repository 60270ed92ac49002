import type { MonthFact } from './fact.ts';

/** The month of admission to the vorläufige Unterbringung. Source: § 9 FlüAG, in force since 2014. */
export const vorlaeufigSeit = {
  words: { unbekannt: { number: 1 } },
  earliest: '2014-01',
  section: 'einzelheiten',
  inCode: { place: 12, room: 2048 },
  rank: null,
  about: ['past'],
  followUpTo: 'unterbringung',
} as const satisfies MonthFact;
