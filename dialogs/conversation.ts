import { createAnswering } from './answering.ts';
import { createCommand } from './commands.ts';
import { type Beginning, createInterview, stillValid } from './interview.ts';
import { type RemarkId, remark } from './message.ts';
import { situationOf } from './situation.ts';
import { readState } from './state.ts';
import type { Terms } from './terms.ts';
import type { Conversation, Turn } from './turn.ts';
import { createTurns } from './turns.ts';
import { createTyped, type LexiconOf } from './typed.ts';

/**
 * Makes a conversation.
 * @param terms the reading to ask and decide by, and the languages offered
 * @param lexiconOf what recognition knows of a language; of all, as long as none is chosen
 */
export function createConversation(terms: Terms, lexiconOf: LexiconOf): Conversation {
  const { languages } = terms;
  const interview = createInterview(terms);
  const turns = createTurns(terms);
  const answering = createAnswering(interview, turns, terms);
  const command = createCommand(interview, turns, answering, terms);
  const say = createTyped({ interview, turns, answering, command, languages, lexiconOf });
  const { turn, aside } = turns;

  function resume(stored: unknown, beginning: Beginning): Turn {
    const read = readState(stored);
    if ('state' in read) return turn(interview.at(read.state), []);
    const { asOf, preset } = beginning;
    const kept = stillValid(read.answers, (steps) => situationOf({ asOf, steps: [steps] }, terms));
    const fresh = interview.start({ asOf, preset });
    const next = interview.send(fresh.state, { type: 'TELL', step: kept });
    return turn(next, [remark('stateOutdated')]);
  }

  return {
    // Where the language is still to be chosen, the greeting waits for it.
    start: (beginning, said = []) => {
      const position = interview.start(beginning);
      const greeting: readonly RemarkId[] = position.question === 'sprache' ? [] : ['greeting'];
      const first = [...said, ...greeting].map((id) => remark(id));
      return turn(position, first);
    },
    resume,
    take: (state, input) => {
      const position = interview.at(state);
      if ('choose' in input) return answering.choose(position, input.choose);
      if ('text' in input) return say(position, input.text);
      return command(position, input.command) ?? turn(position, [remark('notUnderstood')]);
    },
    decline: (state, why) => aside(interview.at(state), remark(why)),
  };
}
