import type { Interview, Position } from '../machine/interview.ts';
import type { QuestionId } from '../questions/index.ts';
import type { Recognised } from '../recognise/recognised.ts';
import { isEmpty, parted, type Told, withChanges } from '../trail/overwriting.ts';
import type { Message } from './message.ts';
import { beside, type Perform, type Reaction } from './performing.ts';

/**
 * Takes answers that were told in words, to whatever question.
 * @param ask asks about what is not certain, before it is asked about changes
 */
export type Tell = (position: Position, told: Told, ask?: (at: Position) => Reaction) => Reaction;

/** Everything that is certain, whether its question is open or was answered otherwise. */
export function toldIn({ answers, revisions }: Recognised): Told {
  return { ...answers, ...revisions };
}

/** Nothing was understood: that is said, or after so many times something else. */
export function missed(
  perform: Perform,
  position: Position,
  question: QuestionId,
  said: Message,
): Reaction {
  const reaction = perform(position, { type: 'MISS', question });
  return reaction.said.length > 0 ? reaction : { ...reaction, said: [said] };
}

/** What comes of one thing after another. */
export function after(before: Reaction, next: (at: Position) => Reaction): Reaction {
  const reaction = next(before.position);
  const said = [...before.said, ...reaction.said];
  return { ...reaction, said, isAside: before.isAside && reaction.isAside };
}

function understood(told: Told): readonly Message[] {
  return isEmpty(told) ? [] : [{ kind: 'understood', answers: Object.entries(told) }];
}

/** What was understood, with what had been answered like that before. */
function withKnown({ said, ...reaction }: Reaction, known: Told): Reaction {
  const named = (message: Message): Message =>
    message.kind === 'understood'
      ? { ...message, answers: [...Object.entries(known), ...message.answers] }
      : message;
  return { ...reaction, said: said.map(named) };
}

/**
 * Makes what takes answers: what is new counts at once; what would overwrite an answer given before is asked
 * about, beside what is being asked about already.
 * @param perform lets the answers happen
 */
export function createTell(perform: Perform, { allows }: Pick<Interview, 'allows'>): Tell {
  return (position, told, ask = beside) => {
    const { fresh, known, changes } = parted(told, position.asking);
    const taken = isEmpty(fresh)
      ? beside(position, ...understood(known))
      : withKnown(perform(position, { type: 'TELL', answers: fresh }), known);
    const asked = after(taken, ask);
    const answers = withChanges(position.proposed ?? {}, changes);
    const isAsked = !isEmpty(changes) || allows(asked.position, { type: 'PROPOSE', answers });
    return isAsked ? after(asked, (at) => perform(at, { type: 'PROPOSE', answers })) : asked;
  };
}
