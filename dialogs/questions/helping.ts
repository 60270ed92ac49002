import { follow, type Help } from '../helps/help.ts';
import { HELPS, type HelpedId } from '../helps/index.ts';
import type { Question } from './question.ts';

/** The key that the law must still ask for, so that a help is of any use. */
const NEEDED_FOR = { unterbringung: 'unterbringung', papier: 'status' } as const;

/**
 * A question of a help: its options are what leads on from it, and it is asked where following the
 * help along the answers given comes to it.
 * @param helped the question that the help is for
 * @param id its own, a step of that help
 */
export function helpQuestion<Helped extends HelpedId>(
  helped: Helped,
  id: keyof (typeof HELPS)[Helped]['steps'] & string,
): Question {
  const help: Help = HELPS[helped];
  const options = Object.keys(help.steps[id] ?? {});
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
