import type { Answers } from '../answers.ts';
import { paperOfUnknown } from '../questions/papier.ts';
import { CHECKED } from '../questions/pruefung.ts';
import type { Asking } from '../questions/question.ts';
import { record, settle } from './settle.ts';

/** Answers that were told, by question. */
export type Told = Readonly<Record<string, string>>;

/** A paper and its paragraph are said of one another: they are changed together. */
const TOGETHER: readonly string[] = ['papier', 'status'];

/** Whether an answer leaves open what it is asked for: learning it overwrites nothing. */
function isUnknown(answer: string): boolean {
  return answer === 'unbekannt' || paperOfUnknown(answer) !== undefined;
}

/** The answers given before that would not stand any more beside those that are told. */
export function overwrittenBy(
  told: Told,
  { given, settled, asOf }: Pick<Asking, 'given' | 'settled' | 'asOf'>,
): readonly (readonly [string, string])[] {
  const after = settle(record(given, told), asOf);
  const standing = CHECKED.filter((id) => given[id] !== undefined || told[id] !== undefined);
  return standing.flatMap((id) => {
    const before = settled[id];
    const stands = before === undefined || before === after[id] || isUnknown(before);
    return stands ? [] : [[id, before] as const];
  });
}

/** The questions about which it is asked whether their answers are to be changed. */
export function askedAbout(
  proposed: Told,
  asking: Pick<Asking, 'given' | 'settled' | 'asOf'>,
): readonly string[] {
  return [...Object.keys(proposed), ...overwrittenBy(proposed, asking).map(([id]) => id)];
}

/** What was told, by what it means for what was answered before. */
export interface Parted {
  /** It is new, and counts at once. */
  readonly fresh: Told;
  /** It was answered like that before. */
  readonly known: Told;
  /** It would overwrite what was answered before. */
  readonly changes: Told;
}

/** Parts what was told by what it means for what was answered before. */
export function parted(told: Told, asking: Asking): Parted {
  const all = Object.entries(told);
  const isKnown = ([id, value]: [string, string]) => asking.settled[id] === value;
  const others = all.filter((entry) => !isKnown(entry));
  const overwriting = others.filter(
    ([id, value]) => overwrittenBy({ [id]: value }, asking).length > 0,
  );
  const ids = overwriting.map(([id]) => id);
  const along = ids.some((id) => TOGETHER.includes(id)) ? TOGETHER : [];
  const isChange = ([id]: [string, string]) => ids.includes(id) || along.includes(id);
  return {
    fresh: Object.fromEntries(others.filter((entry) => !isChange(entry))),
    known: Object.fromEntries(all.filter(isKnown)),
    changes: Object.fromEntries(others.filter(isChange)),
  };
}

/** What is asked about already, with more that would overwrite something. */
export function withChanges(proposed: Told, changes: Told): Told {
  const isReplaced = TOGETHER.some((id) => id in changes);
  const kept = Object.entries(proposed).filter(([id]) => !(isReplaced && TOGETHER.includes(id)));
  return { ...Object.fromEntries(kept), ...changes };
}

/** Whether there is no answer among these. */
export function isEmpty(answers: Answers): boolean {
  return Object.keys(answers).length === 0;
}
