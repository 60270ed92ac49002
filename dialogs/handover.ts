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
  const read = readCode(code);
  if ('problem' in read) {
    const why = read.problem === 'mistyped' ? 'codeMistyped' : 'codeNewer';
    return [position, [remark(why)]];
  }
  const { asOf } = position.asking;
  const carried = Object.entries(read.answers) as [string, string][];
  const [kept, late] = [true, false].map((wanted) =>
    carried.filter(([key, value]) => isInTime(key, value, asOf) === wanted),
  ) as [typeof carried, typeof carried];
  const gone = [...read.gone.map(({ key, value }) => [key, value] as const), ...late];
  const step: Step = { ...allTakenBack(), ...Object.fromEntries(kept) };
  const next = interview.send(position.state, { type: 'TELL', step });
  return [
    next,
    [
      remark('codeTaken'),
      ...(gone.length === 0 ? [] : [{ kind: 'codeGone', answers: gone } as const]),
    ],
  ];
}
