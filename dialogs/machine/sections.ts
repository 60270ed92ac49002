import { HELPS, type HelpedId, stepsOf } from '../helps/index.ts';
import { type QuestionId, questionOf, questionsIn, type Section } from '../questions/index.ts';
import { FOUND, waysFrom } from './helping.ts';
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
const HELP_STEPS: readonly string[] = HELPED.flatMap(stepsOf);

/** A question that is answered where it stands: where that leads is decided by what is open then. */
function question(id: QuestionId, onwards: StateConfig['always']): StateConfig {
  return {
    always: onwards,
    on: { ANSWER: { guard: { type: 'isAnswered', params: { question: id } }, actions: 'answer' } },
  };
}

/** Leads to a question where that is open. */
function toOpen(id: QuestionId): Onwards {
  return { guard: { type: 'isOpen', params: { question: id } }, target: id };
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
 * The state of a section, made from its questions: each is passed over where it is settled, and leads on
 * to the next one once it is answered. Behind a question that somebody may not be able to answer stands
 * its help: a machine of its own, or a single question that can open it again.
 * @param next the state that follows once nothing in the section is open
 */
export function sectionState(id: Section, next: string): StateConfig {
  const asked = questionsIn(id).filter((each) => !HELP_STEPS.includes(each));
  const ids = asked.filter((each) => questionOf(each).reopens === undefined);
  const states: Record<string, StateConfig> = {};
  ids.forEach((each, index) => {
    const following = ids[index + 1] ?? DONE;
    const settled: Onwards = {
      guard: { type: 'isSettled', params: { question: each } },
      target: following,
    };
    const helped = HELPED.find((one) => one === each);
    const single = asked.find((one) => questionOf(one).reopens === each);
    const ways: Onwards[] = [];
    if (helped !== undefined) {
      ways.push({ guard: { type: 'isHelping', params: { helped } }, target: helpState(helped) });
      states[helpState(helped)] = help(helped, following);
    }
    if (single !== undefined) {
      ways.push(toOpen(single));
      const over = {
        ...settled,
        guard: { type: 'isSettled', params: { question: single } },
      } as const;
      states[single] = question(single, [toOpen(each), over]);
    }
    states[each] = question(each, [...ways, settled]);
  });
  return {
    initial: String(ids[0]),
    states: { ...states, [DONE]: { type: 'final' } },
    onDone: next,
  };
}
