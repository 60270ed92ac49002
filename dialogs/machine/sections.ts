import { HELPS, type HelpedId } from '../helps/index.ts';
import {
  isQuestionId,
  type QuestionId,
  questionOf,
  questionsIn,
  type Section,
} from '../questions/index.ts';
import { FOUND, stepsOf, waysFrom } from './helping.ts';
import type { Parts } from './parts.ts';

type StateConfig = Parameters<Parts['createStateConfig']>[0];

/** Where a state leads by itself, and when. */
type Onwards = Extract<NonNullable<StateConfig['always']>, { readonly guard?: unknown }>;

/** The state in which a section ends. */
const DONE = 'done';

const HELPED = Object.keys(HELPS) as readonly HelpedId[];

/** The name of the state of a help. */
const helpState = (helped: HelpedId) => `help-${helped}`;

/** The steps of all helps: they stand in the states of their helps, not among the questions. */
const HELP_STEPS = HELPED.flatMap(stepsOf);

/**
 * The states of a section, made from its questions: each is passed over where it is settled, and leads
 * on to the next one once it is answered. Behind a question that somebody may not be able to answer
 * stands its help.
 */
export function createSections(_parts: Parts) {
  /** Answered where it stands: where that leads is decided by what is open then. */
  function question(id: QuestionId, onwards: StateConfig['always']): StateConfig {
    return {
      always: onwards,
      on: {
        ANSWER: { guard: { type: 'isAnswered', params: { question: id } }, actions: 'answer' },
      },
    };
  }

  /** The ways on from a question of a section: into its help, back to what it opened again, on. */
  function onwards(id: QuestionId, next: string, helped: HelpedId | undefined): readonly Onwards[] {
    const ways: Onwards[] = [];
    if (helped !== undefined)
      ways.push({ guard: { type: 'isHelping', params: { helped } }, target: helpState(helped) });
    const { reopens = '' } = questionOf(id);
    if (isQuestionId(reopens))
      ways.push({ guard: { type: 'isReopened', params: { question: reopens } }, target: reopens });
    ways.push({ guard: { type: 'isSettled', params: { question: id } }, target: next });
    return ways;
  }

  /** A help: a machine of its own, whose end hands back what it found. */
  function help(helped: HelpedId, next: string): StateConfig {
    const steps = stepsOf(helped).map((step) => {
      const ways = waysFrom(helped, step).map(
        (way) => ({ guard: { type: 'isTaken', params: way }, target: way.target }) as const,
      );
      return [step, question(step, ways)] as const;
    });
    return {
      initial: HELPS[helped].first,
      states: { ...Object.fromEntries(steps), [FOUND]: { type: 'final' } },
      onDone: { actions: { type: 'handBack', params: { helped } }, target: next },
    };
  }

  /**
   * @param next the state that follows once nothing in the section is open
   * @returns the state of the section
   */
  return function section(id: Section, next: string): StateConfig {
    const ids = questionsIn(id).filter((each) => !HELP_STEPS.includes(each));
    const states: Record<string, StateConfig> = {};
    ids.forEach((each, index) => {
      const following = ids[index + 1] ?? DONE;
      const helped = HELPED.find((one) => one === each);
      states[each] = question(each, onwards(each, following, helped));
      if (helped !== undefined) states[helpState(helped)] = help(helped, following);
    });
    return {
      initial: String(ids[0]),
      states: { ...states, [DONE]: { type: 'final' } },
      onDone: next,
    };
  };
}
