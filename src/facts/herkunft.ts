/** The groups of countries of origin, in the order in which they are offered. */
export const HERKUNFT = [
  'gute-bleibeperspektive',
  'sicherer-staat',
  'anderer-staat',
  'unbekannt',
] as const;

export type Herkunft = (typeof HERKUNFT)[number];
