import type { Day } from '../src/calendar.ts';
import { codeOf, readCode } from '../src/handover/code.ts';
import type { Step } from './answers.ts';
import { everybody } from './family.ts';
import { isInTime } from './in-time.ts';
import type { Interview, Position } from './interview.ts';
import { type Handed, type Message, remark } from './message.ts';
import type { Asking } from './question.ts';
import { allTakenBack, checkedAnswers } from './questions/pruefung.ts';
import { factsOf } from './situation.ts';
import type { Terms } from './terms.ts';

/** The code of what somebody answered so far; none as long as nothing counts. */
function handed(asking: Asking): readonly Handed[] {
  const keys = checkedAnswers(asking).map(([id]) => id);
  const { asOf, ...facts } = factsOf(asking.settled, asking.asOf);
  const counting = Object.entries(facts).filter(([key]) => keys.includes(key) || key === 'status');
  if (counting.length === 0) return [];
  const code = codeOf(Object.fromEntries(counting));
  return [{ code, status: facts.status ?? 'unbekannt' }];
}

/** Says the code of the answers given so far, for each person of a family. */
export function aboutCodes(position: Position, terms: Terms): Message {
  const codes = everybody(position, terms).flatMap(handed);
  return codes.length === 0 ? remark('codeNothing') : { kind: 'codes', codes };
}

/** What a code says on a day: its answers, and those that are gone or come too late for it. */
export type Taken =
  | { readonly problem: 'codeMistyped' | 'codeNewer' }
  | {
      readonly answers: Readonly<Record<string, string>>;
      readonly gone: readonly (readonly [string, string])[];
    };

/** Reads a code, as it was typed, for a reference date. */
export function taken(code: string, asOf: Day): Taken {
  const read = readCode(code);
  if ('problem' in read)
    return { problem: read.problem === 'mistyped' ? 'codeMistyped' : 'codeNewer' };
  const carried = Object.entries(read.answers) as [string, string][];
  const late = carried.filter(([key, value]) => !isInTime(key, value, asOf));
  const inTime = carried.filter(([key, value]) => isInTime(key, value, asOf));
  const gone = [...read.gone.map(({ key, value }) => [key, value] as const), ...late];
  return { answers: Object.fromEntries(inTime), gone };
}

/**
 * Takes the answers of a code in the place of all others, as far as they still exist.
 * @param code as it was typed
 * @returns where that leads, and what is said to it
 */
export function withCode(
  position: Position,
  code: string,
  interview: Interview,
): readonly [Position, readonly Message[]] {
  const read = taken(code, position.asking.asOf);
  if ('problem' in read) return [position, [remark(read.problem)]];
  const step: Step = { ...allTakenBack(), ...read.answers };
  const next = interview.send(position.state, { type: 'TELL', step });
  const gone = { kind: 'codeGone', answers: read.gone } as const;
  return [next, [remark('codeTaken'), ...(read.gone.length > 0 ? [gone] : [])]];
}
