import type { Step } from './answers.ts';
import { canAnswer, type Interview, type Position } from './interview.ts';
import { aboutLanguage, aboutPair } from './languages.ts';
import { remark } from './message.ts';
import type { QuestionId } from './questions/index.ts';
import { isQuestionId } from './questions/index.ts';
import { changeOf, checkedAnswers, takenBack } from './questions/pruefung.ts';
import type { Recognised } from './recognise/recognise.ts';
import { isBeforeItsTime, problemRemark, refusal } from './refusing.ts';
import { aboutDropped } from './reviewing.ts';
import type { Terms } from './terms.ts';
import type { Turn } from './turn.ts';
import type { Turns } from './turns.ts';

/** Takes answers, however they are given. */
export interface Answering {
  /** An option of the question, as its button has it. */
  readonly choose: (position: Position, option: string) => Turn;
  /** Asks a question anew; all other answers stay. */
  readonly change: (position: Position, question: string | undefined) => Turn;
  /** Answers to any questions, as far as they were understood. */
  readonly tell: (position: Position, step: Step) => Turn;
  /** What was recognised as an answer to a question that is asked. */
  readonly answer: (position: Position, question: QuestionId, recognised: Recognised) => Turn;
}

/** @param terms the reading to ask by, and the languages offered */
export function createAnswering(
  interview: Interview,
  { turn, aside, atEnd }: Turns,
  terms: Terms,
): Answering {
  const { languages } = terms;

  function choose(position: Position, option: string): Turn {
    const { question, state, asking } = position;
    if (question === null) return atEnd(position);
    if (!canAnswer(question, option, asking))
      return turn(position, [refusal(question, option, asking.asOf)]);
    const changed = changeOf(option);
    if (question === 'pruefung' && changed !== null) return change(position, changed);
    const next = interview.send(state, { type: 'ANSWER', question, value: option });
    if (question === 'sprache') return turn(next, aboutLanguage(position, option, languages));
    if (question === 'rolle') return turn(next, aboutPair(next, languages));
    return turn(next, aboutDropped(position, next, terms));
  }

  function change(position: Position, question: string | undefined): Turn {
    const isChecked = checkedAnswers(position.asking).some(([id]) => id === question);
    if (question === undefined || !isChecked) return aside(position, remark('nothingToChange'));
    const step = takenBack(question);
    return turn(interview.send(position.state, { type: 'TELL', step }), [remark('changing')]);
  }

  function tell(position: Position, step: Step): Turn {
    const next = interview.send(position.state, { type: 'TELL', step });
    const { sprache, ...answers } = step;
    const told = Object.entries(answers) as [string, string][];
    return turn(next, [
      ...(sprache == null ? [] : aboutLanguage(position, sprache, languages)),
      ...(told.length > 0 ? [{ kind: 'understood', answers: told } as const] : []),
      ...aboutDropped(position, next, terms),
    ]);
  }

  function answer(position: Position, question: QuestionId, recognised: Recognised): Turn {
    const { asking } = position;
    const { answers, candidates, problem } = recognised;
    const notYet = Object.entries(answers).find(
      ([id, value]) => isQuestionId(id) && isBeforeItsTime(value, asking.asOf),
    );
    if (notYet !== undefined) return turn(position, [refusal(question, notYet[1], asking.asOf)]);
    if (problem !== null) return turn(position, [problemRemark(problem, question)]);
    const { pruefung } = answers;
    if (pruefung !== undefined) return choose(position, pruefung);
    if (candidates.length === 0) return tell(position, answers);
    const told = Object.keys(answers).length > 0 ? tell(position, answers) : turn(position, []);
    // What was certain may have ended the interview, or made the question needless.
    if (told.question !== question) return told;
    const askedBack = { question, options: candidates };
    const back = interview.send(told.state, { type: 'ASK_BACK', askedBack });
    const understood = told.messages.filter((message) => message.kind === 'understood');
    return turn(back, [...understood, remark('which')]);
  }

  return { choose, change, tell, answer };
}
