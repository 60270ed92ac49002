import { isMeantAsCode } from '../../src/index.ts';
import type { InterviewConfig } from '../config.ts';
import { type Beginning, createInterview, type Position } from '../machine/interview.ts';
import { readStored } from '../machine/stored.ts';
import { createChoose } from './choosing.ts';
import { takeCode } from './code-typed.ts';
import { type RemarkId, remark } from './message.ts';
import { beside, createPerform, type Reaction, remarked } from './performing.ts';
import { asPreferred } from './preferred.ts';
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
  function readAt(stored: unknown, beginning: Beginning): Reaction {
    const read = readStored(stored, beginning.asOf, config);
    const { preferred } = beginning;
    if ('state' in read) return asPreferred(beside(interview.at(read.state)), preferred);
    const fresh = interview.start(beginning);
    const { position } = perform(fresh, { type: 'TELL', answers: read.answers });
    return asPreferred(beside(position, remark('stateOutdated')), preferred);
  }

  function react(position: Position, input: Input, preferred: string | undefined): Reaction {
    if ('choose' in input) return choose(position, input.choose);
    if ('text' in input)
      return isMeantAsCode(input.text)
        ? takeCode(perform, position, input.text, preferred)
        : understand(position, input.text);
    const event = requested(position, input.command);
    return event === undefined ? remarked(position, 'notUnderstood') : perform(position, event);
  }

  /** The same, after something else has been said. */
  function after({ said }: Reaction, outcome: Reaction): Reaction {
    return { ...outcome, said: [...said, ...outcome.said] };
  }

  return {
    // Where the language is still to be chosen, the greeting waits for it.
    start: (beginning, said = []) => {
      const position = interview.start(beginning);
      const greeting: readonly RemarkId[] = position.question === 'sprache' ? [] : ['greeting'];
      const first = [...said, ...greeting].map((id) => remark(id));
      const begun = asPreferred(beside(position, ...first), beginning.preferred);
      return turn({ ...begun, isAside: false });
    },
    resume: (stored, beginning) => turn({ ...readAt(stored, beginning), isAside: false }),
    take: (stored, input, beginning) => {
      const before = readAt(stored, beginning);
      const outcome = react(before.position, input, beginning.preferred);
      return turn(asPreferred(after(before, outcome), beginning.preferred));
    },
    decline: (stored, why, beginning) => {
      const before = readAt(stored, beginning);
      const outcome = beside(before.position, remark(why));
      return turn(asPreferred(after(before, outcome), beginning.preferred));
    },
  };
}
