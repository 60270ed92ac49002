import { createAnswering } from './answering.ts';
import { createCommand } from './commands.ts';
import { type Beginning, createInterview, type Position, stillValid } from './interview.ts';
import { type RemarkId, remark } from './message.ts';
import { situationOf } from './situation.ts';
import { readState } from './state.ts';
import type { Terms } from './terms.ts';
import type { Conversation, Input, Turn } from './turn.ts';
import { createTurns, type Led } from './turns.ts';
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

  /** Where a stored state stands; one that cannot be read begins anew with what is left of it. */
  function readAt(stored: unknown, { asOf, preset }: Beginning): Led {
    const read = readState(stored);
    if ('state' in read) return [interview.at(read.state), []];
    const kept = stillValid(read.answers, (steps) => situationOf({ asOf, steps: [steps] }, terms));
    const fresh = interview.start({ asOf, preset });
    const next = interview.send(fresh.state, { type: 'TELL', step: kept });
    return [next, [remark('stateOutdated')]];
  }

  function react(position: Position, input: Input): Turn {
    if ('choose' in input) return answering.choose(position, input.choose);
    if ('text' in input) return say(position, input.text);
    return command(position, input.command) ?? turn(position, [remark('notUnderstood')]);
  }

  return {
    // Where the language is still to be chosen, the greeting waits for it.
    start: (beginning, said = []) => {
      const position = interview.start(beginning);
      const greeting: readonly RemarkId[] = position.question === 'sprache' ? [] : ['greeting'];
      const first = [...said, ...greeting].map((id) => remark(id));
      return turn(position, first);
    },
    resume: (stored, beginning) => turn(...readAt(stored, beginning)),
    take: (stored, input, beginning) => {
      const [position, before] = readAt(stored, beginning);
      const after = react(position, input);
      return { ...after, messages: [...before, ...after.messages] };
    },
    decline: (stored, why, beginning) => aside(readAt(stored, beginning)[0], remark(why)),
  };
}
