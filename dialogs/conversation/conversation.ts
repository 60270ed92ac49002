import { isMeantAsCode } from '../../src/index.ts';
import type { InterviewConfig } from '../config.ts';
import { type Beginning, createInterview, type Position } from '../machine/interview.ts';
import { readStored } from '../machine/stored.ts';
import { createChoose } from './choosing.ts';
import { takeCode } from './code-typed.ts';
import { type Message, type RemarkId, remark } from './message.ts';
import { beside, createPerform, type Reaction, remarked } from './performing.ts';
import { requested } from './requests.ts';
import type { Conversation, Input } from './turn.ts';
import { createTurns } from './turns.ts';
import type { Understanding } from './understanding.ts';

/**
 * Makes a conversation.
 * @param config the reading to ask and decide by, and the languages offered
 * @param understanding what understands texts
 */
export function createConversation(
  config: InterviewConfig,
  understanding: Understanding,
): Conversation {
  const interview = createInterview(config);
  const turn = createTurns(interview, config);
  const perform = createPerform(interview, config);
  const choose = createChoose(perform, config);
  const understand = understanding({ config, interview, perform, choose });

  /** Where a stored state stands; one that cannot be read begins anew with what is left of it. */
  function readAt(stored: unknown, beginning: Beginning): readonly [Position, readonly Message[]] {
    const read = readStored(stored, beginning.asOf, config);
    if ('state' in read) return [interview.at(read.state), []];
    const fresh = interview.start(beginning);
    const { position } = perform(fresh, { type: 'TELL', answers: read.answers });
    return [position, [remark('stateOutdated')]];
  }

  function react(position: Position, input: Input): Reaction {
    if ('choose' in input) return choose(position, input.choose);
    if ('text' in input)
      return isMeantAsCode(input.text)
        ? takeCode(perform, position, input.text)
        : understand(position, input.text);
    const event = requested(position, input.command);
    return event === undefined ? remarked(position, 'notUnderstood') : perform(position, event);
  }

  /** The same, after something else has been said. */
  function after(before: readonly Message[], outcome: Reaction): Reaction {
    return { ...outcome, said: [...before, ...outcome.said] };
  }

  return {
    // Where the language is still to be chosen, the greeting waits for it.
    start: (beginning, said = []) => {
      const position = interview.start(beginning);
      const greeting: readonly RemarkId[] = position.question === 'sprache' ? [] : ['greeting'];
      const first = [...said, ...greeting].map((id) => remark(id));
      return turn({ ...beside(position, ...first), isAside: false });
    },
    resume: (stored, beginning) => {
      const [position, said] = readAt(stored, beginning);
      return turn({ ...beside(position, ...said), isAside: false });
    },
    take: (stored, input, beginning) => {
      const [position, before] = readAt(stored, beginning);
      return turn(after(before, react(position, input)));
    },
    decline: (stored, why, beginning) => {
      const [position, before] = readAt(stored, beginning);
      return turn(after(before, beside(position, remark(why))));
    },
  };
}
