import * as v from 'valibot';
import type { Step } from './answers.ts';
import { isReferenceDate } from './in-time.ts';
import type { InterviewContext } from './machine.ts';
import { isQuestionId, QUESTION_IDS } from './questions/index.ts';

/**
 * The version of the state. It goes up with every change after which an older state cannot be
 * read as it is; the answers in it are kept as far as they still exist.
 */
export const STATE_VERSION = 1;

/** What is kept of a conversation between two turns: small, and nothing but ids. */
export interface State {
  readonly version: number;
  /** The question the person is at, or `ergebnis`. */
  readonly at: string;
  readonly context: InterviewContext;
}

const step = v.pipe(
  v.record(v.string(), v.nullable(v.string())),
  v.check(({ stichtag }) => stichtag == null || isReferenceDate(stichtag)),
);

const context = v.strictObject({
  asOf: v.pipe(v.string(), v.check(isReferenceDate)),
  steps: v.pipe(v.array(step), v.minLength(1)),
  preset: step,
  askedBack: v.nullable(
    v.strictObject({ question: v.picklist(QUESTION_IDS), options: v.array(v.string()) }),
  ),
  pair: v.optional(v.string(), 'auto'),
  others: v.optional(v.array(v.pipe(v.array(step), v.minLength(1))), []),
});

const state = v.strictObject({
  version: v.literal(STATE_VERSION),
  at: v.picklist([...QUESTION_IDS, 'ergebnis']),
  context,
});

/** What could be read of a stored state. */
export type Stored =
  | { readonly state: State }
  /** Of another version, or damaged: the answers that were found in it, newest last. */
  | { readonly answers: Step };

function answersIn(value: unknown): Step {
  const found = v.safeParse(
    v.object({ context: v.object({ steps: v.array(v.unknown()) }) }),
    value,
  );
  if (!found.success) return {};
  const steps = found.output.context.steps.map((each) => v.safeParse(step, each));
  const all = steps.flatMap((each) => (each.success ? Object.entries(each.output) : []));
  return Object.fromEntries(all.filter(([id]) => isQuestionId(id)));
}

/**
 * Reads a state as it was stored, whatever it is; never throws.
 * @param value parsed JSON
 */
export function readState(value: unknown): Stored {
  const parsed = v.safeParse(state, value);
  return parsed.success ? { state: parsed.output } : { answers: answersIn(value) };
}
