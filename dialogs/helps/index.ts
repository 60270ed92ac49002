import { PAPIER_HELP } from './papier.ts';
import { UNTERBRINGUNG_HELP } from './unterbringung.ts';

/** The helps of the interview, by the question that they help with. */
export const HELPS = {
  unterbringung: UNTERBRINGUNG_HELP,
  papier: PAPIER_HELP,
} as const;

export type HelpedId = keyof typeof HELPS;

/** The id of a question of a help. */
export type HelpStepId = { [Id in HelpedId]: keyof (typeof HELPS)[Id]['steps'] }[HelpedId];

/** The questions of a help, in the order in which it can ask them. */
export function stepsOf(helped: HelpedId): readonly HelpStepId[] {
  return Object.keys(HELPS[helped].steps) as HelpStepId[];
}
