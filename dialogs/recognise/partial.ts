import type { Clause } from './clauses.ts';
import { createIsMereGiver } from './housed.ts';
import type { Lexicon } from './lexicon.ts';
import { createIsOnWay } from './on-way.ts';
import { createIsOfStay } from './origin.ts';
import { clausesOfKin } from './owner.ts';
import { isRefusal } from './protection.ts';
import { clausesWith, type ParsedText } from './read.ts';
import type { Saying } from './sayings.ts';

/** Questions about how somebody is or was housed, which is more than by whom. */
const HOUSED = ['unterbringung', 'wohnungsweg'];

/** Kinds of words that may take an answer back. */
const BACK = ['negators', 'negatorsBehind', 'denies', 'wishes'] as const;

/** A clause that names nothing and takes something back: "yes, but not any more". */
function takesBack({ names, words }: Clause, { is }: Lexicon): boolean {
  return names.length === 0 && words.some(({ word }) => BACK.some((kind) => is(kind, word)));
}

/** Makes what tells whether a name is only a part of an answer, or may be taken back by what is not understood. */
export function createIsPart(reading: ParsedText, lexicon: Lexicon): (saying: Saying) => boolean {
  const isTakenBack = reading.clauses.some((clause) => takesBack(clause, lexicon));
  const isMereGiver = createIsMereGiver(reading, lexicon);
  const isOfStay = createIsOfStay(reading, lexicon);
  const isOnWay = createIsOnWay(reading, lexicon);
  const ofKin = clausesOfKin(reading, lexicon);
  const isFromHome =
    clausesWith('camps', reading)
      .difference(clausesWith('negators', reading))
      .difference(clausesWith('negatorsBehind', reading)).size > 0;
  const advised = clausesWith('advisers', reading);
  return ({ match, question, options }) => {
    if (options.has('ja')) return isTakenBack;
    // Whose family was brought together: "my brother has family reunion".
    if (options.has('familiennachzug')) return ofKin.has(match.clause);
    if (question === 'herkunft') return isOfStay(match) || isOnWay(match);
    // "Straight here from the home": not straight from where they came to Germany.
    if (options.has('direkt')) return isFromHome;
    if (HOUSED.includes(question)) return isMereGiver(match);
    // "The lawyer says § 25b": what somebody could get.
    if (question === 'status') return advised.has(match.clause);
    // "Rejected" is no more than a part of "rejected, and sued".
    return question === 'verfahren' && match.targets.some(isRefusal);
  };
}
