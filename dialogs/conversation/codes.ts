import { codeOf, type Day, readCode } from '../../src/index.ts';
import type { InterviewConfig } from '../config.ts';
import type { Position } from '../machine/interview.ts';
import type { Asking } from '../questions/question.ts';
import { handedBy } from '../trail/handed.ts';
import { isInTime } from '../trail/in-time.ts';
import type { Label } from '../trail/persons.ts';
import { everybody, labelsAt, waitingIn } from './family.ts';
import type { Handed, Message } from './message.ts';

/** The code of what somebody answered so far; none as long as nothing counts. */
function handed(asking: Asking, label: Label): readonly Handed[] {
  const answers = handedBy(asking);
  if (Object.keys(answers).length === 0) return [];
  return [{ code: codeOf(answers), status: answers.status, label }];
}

/** Says the code of the answers given so far, for each person of a family. */
export function aboutCodes(position: Position, config: InterviewConfig): Message {
  const all = [...everybody(position, config), ...waitingIn(position, config)];
  const labels = labelsAt(position);
  const codes = all.flatMap((each, index) => handed(each, labels[index] as Label));
  return { kind: 'codes', codes };
}

/** What a code says on a day: its answers, and those that are gone or come too late for it. */
export type DecodedAnswers =
  | { readonly problem: 'codeMistyped' | 'codeNewer' }
  | {
      readonly answers: Readonly<Record<string, string>>;
      readonly gone: readonly (readonly [string, string])[];
    };

/** Reads a code, as it was typed, for a reference date. */
export function decoded(code: string, asOf: Day): DecodedAnswers {
  const read = readCode(code);
  if ('problem' in read)
    return { problem: read.problem === 'mistyped' ? 'codeMistyped' : 'codeNewer' };
  const carried = Object.entries(read.answers) as [string, string][];
  const late = carried.filter(([key, value]) => !isInTime(key, value, asOf));
  const inTime = carried.filter(([key, value]) => isInTime(key, value, asOf));
  const gone = [...read.gone.map(({ key, value }) => [key, value] as const), ...late];
  return { answers: Object.fromEntries(inTime), gone };
}
