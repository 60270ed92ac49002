import { statusesAskingFor } from '../../src/index.ts';
import { APPLICATION } from './asked.ts';
import type { Bearing, BearingOf } from './bearing.ts';
import type { Match } from './match.ts';
import type { Target } from './names.ts';

/** A name that was taken for what it says, and the question that it answers. */
export interface Taken {
  readonly match: Match;
  readonly question: string;
}

/** What a name says here: an answer to the question asked, or to another one. */
export interface Saying {
  readonly match: Match;
  readonly question: string;
  readonly options: ReadonlySet<string>;
  readonly bearing: Bearing;
}

/**
 * Whether a name for a status says more of it: "§ 60a Abs. 2b" is a Duldung, and stands for an application
 * besides; "refused, lawsuit pending" says how far the procedure of an Aufenthaltsgestattung is.
 */
function saysMoreOf(statuses: ReadonlySet<string>): (target: Target) => boolean {
  return ({ question }) => {
    if (question === APPLICATION) return true;
    const asking: readonly string[] = question === 'verfahren' ? statusesAskingFor(question) : [];
    return asking.length > 0 && [...statuses].every((each) => asking.includes(each));
  };
}

/** What each name says that answers something here. */
export function sayingsIn(
  matches: readonly Match[],
  targetsIn: (match: Match) => readonly Target[],
  bearingOf: BearingOf,
): readonly Saying[] {
  return matches.flatMap((match) => {
    const targets = targetsIn(match);
    const question = targets[0]?.question;
    if (question === undefined) return [];
    const options = new Set(targets.map(({ option }) => option));
    const saying = { match, question, options, bearing: bearingOf(match, targets) };
    const also = question === 'status' ? match.targets.filter(saysMoreOf(options)) : [];
    return [
      saying,
      ...also.map((target) => ({
        ...saying,
        question: target.question,
        options: new Set([target.option]),
      })),
    ];
  });
}
