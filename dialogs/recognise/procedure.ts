import type { Clause } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import { isRefusal } from './protection.ts';
import type { ParsedText } from './read.ts';
import type { WordKind } from './tokens.ts';

/** Kinds of words that take back that something was done. */
const NOT_DONE: readonly WordKind[] = ['wishes', 'hedges', 'or'];

/** Kinds of words that make it somebody else's procedure, or one of before. */
const NOT_THIS: readonly WordKind[] = ['kin', 'notNow'];

/** What the name of an answer is made of that is not there: "still an answer". */
const OF_ANSWER: readonly WordKind[] = ['decided', 'still', 'filler', 'others'];

function isDenying(word: string, { is }: Lexicon): boolean {
  return is('negators', word) || is('negatorsBehind', word);
}

/** Whether a clause says that a decision is not there yet: "no answer yet". */
export function isUndecided({ tokens }: Clause, lexicon: Lexicon): boolean {
  const words = tokens.map(({ word }) => word);
  const denying = words.filter((word) => isDenying(word, lexicon)).length;
  // "I am waiting for an answer" says it by itself: a "not" beside it takes it back, as a second one does.
  const most = words.some((word) => lexicon.is('undecided', word)) ? 0 : 1;
  return words.some((word) => lexicon.is('decided', word)) && denying === most;
}

/** Whether a clause leaves open what was done: wished for, denied, of somebody else, or of before. */
function isUnsureIn(clause: Clause, lexicon: Lexicon): boolean {
  const { words, tokens, names } = clause;
  return (
    words.some(({ word }) => [...NOT_DONE, ...NOT_THIS].some((kind) => lexicon.is(kind, word))) ||
    names.some(({ targets }) => targets.some(({ option }) => option === 'unbekannt')) ||
    (tokens.some(({ word }) => isDenying(word, lexicon)) && !isUndecided(clause, lexicon))
  );
}

/** What a clause says of a lawsuit: that it is before a court, that it is over, or nothing. */
function lawsuitIn(clause: Clause, lexicon: Lexicon): 'pending' | 'over' | null {
  const { tokens, names } = clause;
  const is = (kind: WordKind, word: string) => lexicon.is(kind, word);
  // The court, and no lawsuit.
  const isOfCourt = tokens.every(({ word }) => !is('sues', word) || is('others', word));
  const has = (kind: WordKind, from = 0) =>
    tokens.slice(from).some(({ word }) => lexicon.is(kind, word));
  const at = tokens.findIndex(({ word }) => lexicon.is('sues', word));
  const first = tokens[at];
  if (first === undefined) return null;
  // "Appeal refused", but not "refused, appealed".
  const isRefused = names.some(
    ({ start, targets }) => (isOfCourt || start > first.index) && targets.some(isRefusal),
  );
  return isRefused || has('denies', at) || (isOfCourt && has('refuses')) ? 'over' : 'pending';
}

/**
 * How far a text says that the procedure is, put together of what happened: `over` where a lawsuit was
 * lost, nothing where it does not say.
 */
export function procedureIn(
  reading: ParsedText,
  lexicon: Lexicon,
): 'abgelehnt-klage' | 'laufend' | 'over' | null {
  const clauses = reading.clauses;
  if (clauses.some((clause) => isUnsureIn(clause, lexicon))) return null;
  const lawsuits = clauses.map((clause) => lawsuitIn(clause, lexicon));
  if (lawsuits.includes('over')) return 'over';
  const refused = clauses.findIndex(
    ({ names, tokens }) =>
      names.some(({ targets }) => targets.some(isRefusal)) ||
      tokens.some(({ word }) => lexicon.is('denies', word)),
  );
  if (refused >= 0) return lawsuits.indexOf('pending', refused) >= 0 ? 'abgelehnt-klage' : null;
  const isSuing = clauses.some(({ tokens }) => tokens.some(({ word }) => lexicon.is('sues', word)));
  // Where a name says so itself, it counts as it stands there; "still no answer" may have its "no" outside of it.
  const isSmall = (word: string) => OF_ANSWER.some((kind) => lexicon.is(kind, word));
  const isWhole = ({ start, end, targets }: Match, { tokens }: Clause) =>
    targets.some(({ option }) => option === 'laufend') &&
    !tokens.every(({ index, word }) => index < start || index >= end || isSmall(word));
  const isPending = clauses.some(
    (clause) => isUndecided(clause, lexicon) && !clause.names.some((name) => isWhole(name, clause)),
  );
  return isPending && !isSuing ? 'laufend' : null;
}
