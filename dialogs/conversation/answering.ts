import type { Interview, Position } from '../machine/interview.ts';
import type { QuestionId } from '../questions/index.ts';
import { changeOf } from '../questions/pruefung.ts';
import type { Recognised } from '../recognise/recognise.ts';
import { beside, type Perform, type Reaction, remarked } from './performing.ts';
import { problemRemark } from './refuses.ts';

/** Takes answers, however they are given. */
export interface Answering {
  /** An option of the question, as its button has it. */
  readonly choose: (position: Position, option: string) => Reaction;
  /** What was recognised as an answer to a question that is asked. */
  readonly answer: (position: Position, question: QuestionId, recognised: Recognised) => Reaction;
}

/** Everything that is certain: what is open is answered, what was answered otherwise is answered anew. */
export function toldIn({ answers, revisions }: Recognised): Recognised['answers'] {
  return { ...answers, ...revisions };
}

/** @param perform lets the answers happen */
export function createAnswering(
  perform: Perform,
  { allows }: Pick<Interview, 'allows'>,
): Answering {
  function choose(position: Position, option: string): Reaction {
    const { question } = position;
    if (question === null) return remarked(position, 'atEnd');
    const changed = question === 'pruefung' ? changeOf(option) : null;
    return changed === null
      ? perform(position, { type: 'ANSWER', question, value: option })
      : perform(position, { type: 'CHANGE', question: changed });
  }

  /** What is certain is taken; then it is asked back between what may be meant, if that is still asked. */
  function askBack(position: Position, question: QuestionId, recognised: Recognised): Reaction {
    const answers = toldIn(recognised);
    const isTold = Object.keys(answers).length > 0;
    const told = isTold ? perform(position, { type: 'TELL', answers }) : beside(position);
    const event = {
      type: 'ASK_BACK',
      askedBack: { question, options: recognised.candidates },
    } as const;
    if (told.position.question !== question || !allows(told.position, event)) return told;
    const back = perform(told.position, event);
    const understood = told.said.filter((message) => message.kind === 'understood');
    return { ...back, said: [...understood, ...back.said] };
  }

  function answer(position: Position, question: QuestionId, recognised: Recognised): Reaction {
    const { candidates, problem } = recognised;
    const answers = toldIn(recognised);
    if (problem !== null) return beside(position, problemRemark(problem, question));
    const { pruefung, ...others } = answers;
    if (pruefung !== undefined) {
      if (Object.keys(others).length > 0)
        return perform(position, { type: 'TELL', answers: others });
      const isAlone = recognised.rest.length === 0 && candidates.length === 0;
      // "Yes, but the paper is wrong" is no yes: whatever stands beside it may be a change.
      return changeOf(pruefung) === null && !isAlone
        ? remarked(position, 'notUnderstood')
        : choose(position, pruefung);
    }
    return candidates.length > 0
      ? askBack(position, question, recognised)
      : perform(position, { type: 'TELL', answers });
  }

  return { choose, answer };
}
