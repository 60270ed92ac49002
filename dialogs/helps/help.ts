import type { Answers, Step } from '../answers.ts';

/** Where an answer of a help leads: to its next question, or to what it has found. */
export type Lead<StepId extends string = string> =
  | { readonly asks: StepId }
  /** Where several answers are looked at, what was found depends on the earlier ones. */
  | { readonly finds: (given: Answers) => Step };

/** A question of a help: every answer leads somewhere. */
export type Leads<StepId extends string = string> = Readonly<Record<string, Lead<StepId>>>;

/** A few short questions for somebody who could not answer the one that they help with. */
export interface Help<StepId extends string = string> {
  /** The question that was answered with `unbekannt`. */
  readonly of: 'unterbringung' | 'papier';
  readonly first: StepId;
  readonly steps: Readonly<Record<StepId, Leads<StepId>>>;
}

/** Where a help stands: what it asks next, or what it has found. */
export type Followed = { readonly asks: string } | { readonly found: Step };

/** An answer that goes on with another question of the help. */
export function asks<const StepId extends string>(step: StepId): { readonly asks: StepId } {
  return { asks: step };
}

/** An answer that settles what the help was to find out. */
export function finds(found: Step): { readonly finds: () => Step } {
  return { finds: () => found };
}

/**
 * Follows a help along the answers given.
 * @param given all answers; one that the help does not know counts as not given
 */
export function follow({ first, steps }: Help, given: Answers): Followed {
  let step = first;
  // No step leads back: there are at most as many as the help has.
  for (const _ of Object.keys(steps)) {
    const lead = steps[step]?.[given[step] ?? ''];
    if (lead === undefined) break;
    if ('finds' in lead) return { found: lead.finds(given) };
    step = lead.asks;
  }
  return { asks: step };
}
