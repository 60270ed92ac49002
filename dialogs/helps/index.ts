import { PAPIER_HELP } from './papier.ts';
import { UNTERBRINGUNG_HELP } from './unterbringung.ts';

/** The helps of the interview, by the question that they help with. */
export const HELPS = {
  unterbringung: UNTERBRINGUNG_HELP,
  papier: PAPIER_HELP,
} as const;

export type HelpedId = keyof typeof HELPS;
