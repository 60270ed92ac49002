import type { Choice } from './fact.ts';

/**
 * The group of the country of origin (`countries.ts`). It stays what it is under another status; it is
 * asked before the state of the procedure, as it often settles it.
 */
export const herkunft = {
  values: {
    'gute-bleibeperspektive': { number: 1 },
    'sicherer-staat': { number: 2 },
    'anderer-staat': { number: 3 },
    unbekannt: { number: 4 },
  },
  section: 'einzelheiten',
  inCode: { place: 4, room: 8 },
  rank: 3,
} as const satisfies Choice;

export type Herkunft = keyof typeof herkunft.values;

/** The groups of countries of origin, in the order in which they are offered. */
export const HERKUNFT = Object.keys(herkunft.values) as readonly Herkunft[];
