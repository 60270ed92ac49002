import type { Interview, Position } from '../machine/interview.ts';
import type { QuestionId } from '../questions/index.ts';
import { changeOf } from '../questions/pruefung.ts';
import type { Recognised } from '../recognise/recognised.ts';
import { isEmpty } from '../trail/overwriting.ts';
import type { Choose } from './choosing.ts';
import { createConfirm } from './confirming.ts';
import { remark } from './message.ts';
import { beside, type Perform, type Reaction } from './performing.ts';
import { problemRemark } from './refuses.ts';
import { missed, type Tell, toldIn } from './telling.ts';

/** Takes what was recognised as an answer to a question that is asked. */
export type Answer = (position: Position, question: QuestionId, recognised: Recognised) => Reaction;

/**
 * @param perform lets the answers happen
 * @param choose takes an option that is meant alone
 * @param tell takes what was told in words
 */
export function createAnswer(
  perform: Perform,
  choose: Choose,
  tell: Tell,
  { allows }: Pick<Interview, 'allows'>,
): Answer {
  const confirm = createConfirm(perform, tell);

  /** It is asked back between what may be meant, if that is still asked. */
  function askBack(at: Position, question: QuestionId, options: readonly string[]): Reaction {
    const event = { type: 'ASK_BACK', askedBack: { question, options } } as const;
    const isAsked = at.question === question && allows(at, event);
    return isAsked ? perform(at, event) : beside(at);
  }

  /** At the check: go on, or what is to be changed. */
  function check(position: Position, option: string, { rest, candidates }: Recognised): Reaction {
    const isAlone = rest.length === 0 && candidates.length === 0;
    // "Yes, but the paper is wrong" is no yes: whatever stands beside it may be a change.
    return changeOf(option) === null && !isAlone
      ? missed(perform, position, 'pruefung', remark('notUnderstood'))
      : choose(position, option);
  }

  return (position, question, recognised) => {
    const { candidates, problem } = recognised;
    const { pruefung, personen, ...told } = toldIn(recognised);
    if (position.proposed !== null) return confirm(position, position.proposed, recognised);
    if (problem !== null)
      return missed(perform, position, question, problemRemark(problem, question));
    // What it comes to was shown when it was asked: that is not asked about once more.
    if (personen !== undefined) return choose(position, personen);
    if (pruefung !== undefined && isEmpty(told)) return check(position, pruefung, recognised);
    return candidates.length > 0
      ? tell(position, told, (at) => askBack(at, question, candidates))
      : tell(position, told);
  };
}
