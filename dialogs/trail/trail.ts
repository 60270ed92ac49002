import type { Day } from '../../src/index.ts';
import type { Answers, Step } from '../answers.ts';
import { record } from './settle.ts';

/**
 * What an interview remembers: the day it began, and the answers step by step. Everything else
 * follows from it. A trail is never changed: each function here makes another one.
 */
export interface Trail {
  /** The reference date, as long as none is named by a step (`stichtag`). */
  readonly asOf: Day;
  /** The answers that the program was started with; starting over keeps them. */
  readonly preset: Step;
  readonly steps: readonly Step[];
  /** The answers of the persons of the family before this one, step by step each. */
  readonly others: readonly (readonly Step[])[];
}

/** The most steps of one person that can be taken back one by one: earlier ones become one. */
export const MOST_STEPS = 100;

/** The most persons of a family before the one spoken of. */
export const MOST_OTHERS = 20;

/** A trail that begins. */
export function newTrail(asOf: Day, preset: Step): Trail {
  return { asOf, preset, steps: [preset], others: [] };
}

/** The answers as they were given, after all steps. */
export function givenIn(steps: readonly Step[]): Answers {
  return steps.reduce<Answers>(record, {});
}

/** One step more. */
export function withStep(trail: Trail, step: Step): Trail {
  const { steps } = trail;
  const isFull = steps.length >= MOST_STEPS;
  const kept = isFull ? [givenIn(steps.slice(0, 2)) as Step, ...steps.slice(2)] : steps;
  return { ...trail, steps: [...kept, step] };
}

/** What a help found out belongs to its last answer: the two are taken back together. */
export function withFinding(trail: Trail, found: Step): Trail {
  const last = trail.steps.length - 1;
  return { ...trail, steps: trail.steps.with(last, { ...trail.steps[last], ...found }) };
}

/** Whether there is a step to take back. */
export function canGoBack({ steps, others }: Trail): boolean {
  return steps.length + others.length > 1;
}

/** Without the last step; where it was the first of a person, without the person. */
export function withoutLast(trail: Trail): Trail {
  const { steps, others } = trail;
  return steps.length > 1
    ? { ...trail, steps: steps.slice(0, -1) }
    : // There is one before: whoever asks has seen that one can go back.
      { ...trail, steps: others.at(-1) as readonly Step[], others: others.slice(0, -1) };
}

/** One more person of the family, who begins with the answers that they share. */
export function withNextPerson(trail: Trail, shared: Step): Trail {
  return { ...trail, others: [...trail.others, trail.steps], steps: [shared] };
}

/** Everything anew but the language and the role. */
export function startedOver(trail: Trail): Trail {
  const { sprache, rolle } = givenIn(trail.steps);
  const kept = { ...trail.preset, ...(sprache && { sprache }), ...(rolle && { rolle }) };
  return { ...trail, steps: [kept], others: [] };
}

/** Everything forgotten. */
export function forgotten({ asOf, preset }: Trail): Trail {
  return newTrail(asOf, preset);
}
