const LAND = 'baden-wuerttemberg';
const IN_PROCEDURE = ['aufenthaltsgestattung', 'anderer-staat', 'laufend'];

/** The answers that lead to each verdict. */
export const VERDICTS = {
  zielgruppe: [LAND, 'anschluss', 'aufenthaltstitel', 'p25-2'],
  'noch-nicht': [LAND, 'erstaufnahme', ...IN_PROCEDURE],
  einzelfall: [LAND, 'anschluss', ...IN_PROCEDURE],
  'keine-zielgruppe': [LAND, 'anschluss', 'duldung', 'duldung-60a', 'nein'],
} as const;

export type VerdictId = keyof typeof VERDICTS;

/** All of them. */
export const ALL = Object.keys(VERDICTS) as VerdictId[];
