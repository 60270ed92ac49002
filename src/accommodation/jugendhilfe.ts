import { earlierStage } from './stage.ts';

/** Jugendhilfe: unaccompanied minors and care leavers, housed by the Jugendamt, not by the FlüAG. */
export const jugendhilfe = earlierStage('jugendhilfe', {
  ground: ['I'],
  sources: ['flueag-1', 'hinweisschreiben'],
});
