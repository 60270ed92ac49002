import { initialTransition, transition } from 'xstate';
import type { Day } from '../src/calendar.ts';
import { isMonth, monthOf } from '../src/calendar.ts';
import { MONTHS, type MonthKey } from '../src/facts/values.ts';
import type { Step } from './answers.ts';
import { createMachine, type InterviewContext, type InterviewEvent } from './machine.ts';
import type { Asking } from './question.ts';
import { isQuestionId, type QuestionId, questionOf } from './questions/index.ts';
import { situationOf } from './situation.ts';
import { STATE_VERSION, type State } from './state.ts';
import type { Terms } from './terms.ts';

/** Where an interview stands: everything a turn is made from. */
export interface Position {
  readonly state: State;
  /** The question asked; `null` once the verdict is there. */
  readonly question: QuestionId | null;
  /** The options offered: the candidates while asking back. */
  readonly options: readonly string[];
  readonly asking: Asking;
}

/** How an interview begins. */
export interface Beginning {
  readonly asOf: Day;
  /** Answers known from the start: the language, the role. */
  readonly preset: Step;
}

/** The interview, walked by pure transitions: no actor runs, nothing is remembered here. */
export interface Interview {
  readonly start: (beginning: Beginning) => Position;
  readonly at: (state: State) => Position;
  readonly send: (state: State, event: InterviewEvent) => Position;
}

function optionsOf(question: QuestionId, asking: Asking, { askedBack }: InterviewContext) {
  const all = questionOf(question).options(asking);
  if (askedBack?.question !== question) return all;
  return all.filter((option) => option === 'unbekannt' || askedBack.options.includes(option));
}

/** Whether a value can answer a question: one of its options, or a month that can be. */
export function canAnswer(question: QuestionId, value: string, asking: Asking): boolean {
  if (questionOf(question).options(asking).includes(value)) return true;
  return (
    questionOf(question).isMonth === true &&
    isMonth(value) &&
    value >= MONTHS[question as MonthKey].earliest &&
    value <= monthOf(asking.asOf)
  );
}

/**
 * The answers that can still be given, kept one by one in the order of asking.
 * @param answers of another version, possibly unknown to this one
 */
export function stillValid(answers: Step, asking: (kept: Step) => Asking): Step {
  let kept: Step = {};
  for (const [question, value] of Object.entries(answers)) {
    if (value === null || !isQuestionId(question) || question === 'pruefung') continue;
    const isKnown = canAnswer(question, value, asking(kept));
    if (isKnown) kept = { ...kept, [question]: value };
  }
  return kept;
}

/**
 * Makes the interview.
 * @param terms the reading to ask and decide by, and the languages offered
 */
export function createInterview(terms: Terms): Interview {
  const machine = createMachine(terms);
  type Snapshot = ReturnType<typeof machine.resolveState>;

  function position(snapshot: Pick<Snapshot, 'value' | 'context'>): Position {
    const { context, value } = snapshot;
    const at = String(value);
    const question = isQuestionId(at) ? at : null;
    const asking = situationOf(context, terms);
    const options = question === null ? [] : optionsOf(question, asking, context);
    return { state: { version: STATE_VERSION, at, context }, question, options, asking };
  }

  return {
    start: (beginning) => position(initialTransition(machine, beginning)[0]),
    at: (state) => position({ value: state.at, context: state.context } as Snapshot),
    send: (state, event) => {
      const snapshot = machine.resolveState({
        value: state.at as QuestionId,
        context: state.context,
      });
      return position(transition(machine, snapshot, event)[0]);
    },
  };
}
