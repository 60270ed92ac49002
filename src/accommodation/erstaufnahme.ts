import { earlierStage } from './stage.ts';

/** Erstaufnahme, run by the Land. Source: § 1 FlüAG, the first of three stages. */
export const erstaufnahme = earlierStage('erstaufnahme', {
  ground: ['S'],
  sources: ['flueag-1'],
});
