import * as v from 'valibot';
import type { Answers, Step } from '../answers.ts';
import type { InterviewConfig } from '../config.ts';
import { QUESTION_IDS } from '../questions/index.ts';
import { isReferenceDate } from '../trail/in-time.ts';
import type { Told } from '../trail/overwriting.ts';
import { record } from '../trail/settle.ts';
import { hasVerdict, situationOf } from '../trail/situation.ts';
import type { Pair } from '../trail/spoken.ts';
import { MOST_OTHERS, MOST_STEPS, type Trail } from '../trail/trail.ts';
import { isAnswer } from '../trail/valid.ts';
import type { AskedBack } from './events.ts';
import { findingsIn } from './helping.ts';
import { MOST_MISSES } from './parts.ts';

/**
 * The version of the state. It goes up with every change after which an older state cannot be
 * read as it is; the answers in it are kept as far as they still exist.
 */
export const STATE_VERSION = 3;

/** What is kept of a conversation between two turns: the trail and the open modes, nothing derived. */
export interface State {
  readonly version: number;
  readonly trail: Trail;
  readonly pair: Pair;
  readonly askedBack: AskedBack | null;
  readonly proposed: Told | null;
  readonly misses: number;
}

const step = v.record(v.string(), v.nullable(v.string()));
const steps = v.pipe(v.array(step), v.minLength(1), v.maxLength(MOST_STEPS));

const state = v.strictObject({
  version: v.literal(STATE_VERSION),
  trail: v.strictObject({
    asOf: v.pipe(v.string(), v.check(isReferenceDate)),
    preset: step,
    steps,
    others: v.pipe(v.array(steps), v.maxLength(MOST_OTHERS)),
  }),
  pair: v.string(),
  askedBack: v.nullable(
    v.strictObject({ question: v.picklist(QUESTION_IDS), options: v.array(v.string()) }),
  ),
  proposed: v.nullable(v.record(v.string(), v.string())),
  misses: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_MISSES)),
});

/** What could be read of a stored state. */
export type Stored =
  | { readonly state: State }
  /** Of another version, or damaged: the answers that can still be given, newest last. */
  | { readonly answers: Readonly<Record<string, string>> };

/** Whether every answer was one at the time, after each step: any of them can be gone back to. */
function arePossible(all: readonly Step[], asOf: string, languages: readonly string[]): boolean {
  let given: Answers = {};
  return all.every((each) => {
    given = record(given, each);
    const at = { asOf: given['stichtag'] ?? asOf, languages };
    return Object.entries(given).every(([id, value]) => isAnswer(id, String(value), at));
  });
}

function isPossible({ trail, pair }: State, config: InterviewConfig): boolean {
  const { asOf, preset, steps: own, others } = trail;
  const { languages } = config;
  const isPair = pair === 'auto' || pair === 'none' || languages.includes(pair);
  return (
    isPair &&
    [[preset], own, ...others].every((each) => arePossible(each, asOf, languages)) &&
    // Only after a verdict another person of the family follows.
    others.every((steps) => hasVerdict(situationOf({ asOf, steps }, config)))
  );
}

/** The steps in something that was a state once, of this version or of another. */
function stepsIn(value: unknown): readonly unknown[] {
  const kept = v.object({ steps: v.array(v.unknown()) });
  const found = v.safeParse(
    v.union([
      v.object({ trail: kept }),
      // Version 1 kept them here.
      v.object({ context: kept }),
    ]),
    value,
  );
  if (!found.success) return [];
  return 'trail' in found.output ? found.output.trail.steps : found.output.context.steps;
}

/** The answers that can still be given, each by itself; what was checked is to be checked anew. */
function answersIn(value: unknown, asOf: string, { languages }: InterviewConfig) {
  const parsed = stepsIn(value)
    .slice(-MOST_STEPS)
    .map((each) => v.safeParse(step, each));
  const readable = parsed.flatMap((each) => (each.success ? [each.output] : []));
  const all: Step = Object.assign({}, ...readable);
  const { stichtag, pruefung: _checked, ...others } = all;
  const isMoved = stichtag != null && isReferenceDate(stichtag);
  const at = { asOf: isMoved ? stichtag : asOf, languages };
  const valid = Object.entries({ ...(isMoved && { stichtag }), ...others }).filter(
    (entry): entry is [string, string] => entry[1] !== null && isAnswer(entry[0], entry[1], at),
  );
  const answers = Object.fromEntries(valid);
  return { ...answers, ...(findingsIn(answers) as typeof answers) };
}

/**
 * Reads a state as it was stored, whatever it is; never throws, and trusts nothing: what is read leads
 * nowhere where answers could not have led.
 * @param value parsed JSON
 * @param asOf the day on which the interview begins where the state cannot be read
 */
export function readStored(value: unknown, asOf: string, config: InterviewConfig): Stored {
  const parsed = v.safeParse(state, value);
  return parsed.success && isPossible(parsed.output, config)
    ? { state: parsed.output }
    : { answers: answersIn(value, asOf, config) };
}
