import type { Rule } from '../rule.ts';
import { andere } from './andere.ts';
import { anschluss } from './anschluss.ts';
import { erstaufnahme } from './erstaufnahme.ts';
import { jugendhilfe } from './jugendhilfe.ts';
import { unbekannt } from './unbekannt.ts';
import { vorlaeufig } from './vorlaeufig.ts';
import { wohnung } from './wohnung.ts';

/** The decision table for the first prerequisite, the Anschlussunterbringung (section 3). */
export const ANSCHLUSSUNTERBRINGUNG: readonly Rule[] = [
  ...erstaufnahme,
  ...vorlaeufig,
  ...anschluss,
  ...wohnung,
  ...jugendhilfe,
  ...andere,
  ...unbekannt,
];
