import { follow, type Help, type Leads } from '../helps/help.ts';
import { HELPS, type HelpedId, type HelpStepId, stepsOf } from '../helps/index.ts';
import type { Question } from './question.ts';

/** The key that the law must still ask for, so that a help is of any use. */
const NEEDED_FOR = { unterbringung: 'unterbringung', papier: 'status' } as const;

/** A question of a help: asked where following the help along the answers given comes to it. */
function helpQuestion(helped: HelpedId, id: HelpStepId): Question {
  const help: Help = HELPS[helped];
  const options = Object.keys(help.steps[id] as Leads);
  return {
    isHelp: true,
    options: () => options,
    isOpen: ({ open, given }) => {
      const isNeeded = open.has(NEEDED_FOR[helped]) && given[helped] === 'unbekannt';
      if (!isNeeded) return false;
      const followed = follow(help, given);
      return 'asks' in followed && followed.asks === id;
    },
  };
}

/** The questions of a help: the options of each are what leads on from it. */
export function helpQuestions(helped: HelpedId): Readonly<Partial<Record<HelpStepId, Question>>> {
  return Object.fromEntries(stepsOf(helped).map((id) => [id, helpQuestion(helped, id)]));
}
