import { type Day, type Explained, explain, type Facts } from '../../src/index.ts';
import type { InterviewConfig } from '../config.ts';
import type { Position } from '../machine/interview.ts';
import { WEITER } from '../questions/pruefung.ts';
import type { Asking } from '../questions/question.ts';
import { toldOf } from '../questions/told.ts';
import { type Label, labelsOf } from '../trail/persons.ts';
import { sharedAnswers } from '../trail/sharing.ts';
import { factsOf, hasVerdict, situationOf } from '../trail/situation.ts';
import { stepToDay } from '../trail/stichtag.ts';
import { givenIn, type Trail } from '../trail/trail.ts';

/** What was found of one person of a family. */
export interface Person {
  readonly label: Label;
  readonly facts: Facts;
  readonly verdict: Explained;
}

/** Everybody there is, the person spoken of last. */
export function everybody({ trail, asking }: Position, config: InterviewConfig): readonly Asking[] {
  const { others, asOf } = trail;
  return [...others.map((steps) => situationOf({ asOf, steps }, config)), asking];
}

/** Those whose turn is still to come, with what is known of them. */
export function waitingIn(
  { trail: { asOf }, asking: { given } }: Position,
  config: InterviewConfig,
): readonly Asking[] {
  const shared = sharedAnswers(given);
  return toldOf(given, 'queued').map((told) =>
    situationOf({ asOf, steps: [{ ...shared, ...told }] }, config),
  );
}

/** How everybody is called: whose turn was before, the person spoken of, and whose turn is to come. */
export function labelsAt({ trail, asking: { given } }: Position): readonly Label[] {
  const before = trail.others.map((steps) => givenIn(steps)['person']);
  const waiting = toldOf(given, 'queued').map(({ person }) => person);
  return labelsOf([...before, given['person'], ...waiting]);
}

/** How the person spoken of is called; nothing for a single person of whom nobody said who they are. */
export function labelAt(position: Position): Label | null {
  const labels = labelsAt(position);
  const label = labels[position.trail.others.length] as Label;
  const isPlain = label.relative === 'person' || label.relative === 'selbst';
  return labels.length === 1 && isPlain ? null : label;
}

/**
 * Somebody on another reference date, as far as what is known of them can stand on it; where it cannot, on
 * the day of their own.
 */
function movedTo(
  day: Day,
  person: Asking,
  { steps, asOf }: Pick<Trail, 'steps' | 'asOf'>,
  config: InterviewConfig,
): Asking {
  if (person.asOf === day) return person;
  const step = { ...stepToDay(day, person), pruefung: WEITER };
  const moved = situationOf({ asOf, steps: [...steps, step] }, config);
  return hasVerdict(moved) ? moved : person;
}

/**
 * Everybody whose verdict stands, the person spoken of last; nobody as long as it is only one. All are
 * decided on the reference date of that person.
 */
export function familyOf(position: Position, config: InterviewConfig): readonly Person[] {
  const { others, asOf } = position.trail;
  if (others.length === 0) return [];
  const all = everybody(position, config);
  const labels = labelsAt(position);
  return all.map((each, index) => {
    const steps = others[index];
    const person =
      steps === undefined ? each : movedTo(position.asking.asOf, each, { steps, asOf }, config);
    const facts = factsOf(person.settled, person.asOf);
    return { label: labels[index] as Label, facts, verdict: explain(facts, config.rules) };
  });
}
