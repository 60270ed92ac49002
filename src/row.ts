import type { Validity } from './calendar.ts';
import type { Finding, Ground, Lean, Params, Scope } from './finding.ts';
import type { NextId } from './next.ts';
import type { NoticeId } from './notices.ts';
import type { Source, SourceId } from './sources.ts';

/** What a row of a decision table says, whatever cases it is about. */
export interface Row extends Validity {
  /** The reason's id; its words are in `locales`. */
  readonly id: string;
  /** `null`: the status puts the person outside the programme, the prerequisite does not apply. */
  readonly finding: Finding | null;
  /** Which way an open finding leans; left out: neither. */
  readonly lean?: Lean;
  readonly ground: readonly Ground[];
  readonly sources: readonly (SourceId | Source)[];
  /** Whether the status leaves the person inside the programme; left out: inside. */
  readonly scope?: Scope;
  readonly notices?: readonly NoticeId[];
  /** Who clears up what is open, where it is not the usual office. */
  readonly clearedUpBy?: readonly NextId[];
  /** What the words of the reason need to be filled with. */
  readonly params?: Params;
  /** The words name the month in which the vorläufige Unterbringung ends at the latest. */
  readonly namesFristEnde?: true;
}

/** All values but these: for rows that speak of "any other". */
export function except<Value extends string>(
  values: readonly Value[],
  ...without: readonly NoInfer<Value>[]
): readonly Value[] {
  return values.filter((value) => !without.includes(value));
}
