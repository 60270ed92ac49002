import { type Clause, clausesOf } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import { isRefusal } from './protection.ts';
import type { ParsedText } from './read.ts';
import type { WordKind } from './tokens.ts';

/** Kinds of words that take back that something was done. */
const NOT_DONE: readonly WordKind[] = ['wishes', 'hedges', 'or'];

function isDenying(word: string, { is }: Lexicon): boolean {
  return is('negators', word) || is('negatorsBehind', word);
}

/** Whether a clause says that a decision is not there yet: "no answer yet". */
export function isUndecided({ tokens }: Clause, lexicon: Lexicon): boolean {
  const words = tokens.map(({ word }) => word);
  return (
    words.some((word) => lexicon.is('decided', word)) &&
    words.some((word) => isDenying(word, lexicon) || lexicon.is('undecided', word))
  );
}

/** What a clause says of a lawsuit: that it is before a court, that it is over, or nothing certain. */
function lawsuitIn(clause: Clause, lexicon: Lexicon): 'pending' | 'over' | null {
  const { tokens, names } = clause;
  const has = (kind: WordKind, from = 0) =>
    tokens.slice(from).some(({ word }) => lexicon.is(kind, word));
  const at = tokens.findIndex(({ word }) => lexicon.is('sues', word));
  const first = tokens[at];
  if (first === undefined) return null;
  // "Appeal refused", but not "refused, appealed".
  const isRefused = names.some(
    ({ start, targets }) => start > first.index && targets.some(isRefusal),
  );
  if (isRefused || has('denies', at)) return 'over';
  if (NOT_DONE.some((kind) => has(kind))) return null;
  const isDenied = tokens.some(({ word }) => isDenying(word, lexicon));
  return isDenied && !isUndecided(clause, lexicon) ? null : 'pending';
}

/**
 * How far a text says that the procedure is, put together of what happened: `over` where a lawsuit was
 * lost, nothing where it does not say.
 */
export function procedureIn(
  reading: ParsedText,
  lexicon: Lexicon,
): 'abgelehnt-klage' | 'laufend' | 'over' | null {
  const clauses = clausesOf(reading);
  const isUnsure = clauses.some(
    ({ words, names }) =>
      words.some(({ word }) => NOT_DONE.some((kind) => lexicon.is(kind, word))) ||
      names.some(({ targets }) => targets.some(({ option }) => option === 'unbekannt')),
  );
  if (isUnsure) return null;
  const lawsuits = clauses.map((clause) => lawsuitIn(clause, lexicon));
  if (lawsuits.includes('over')) return 'over';
  const refused = clauses.findIndex(
    ({ names, tokens }) =>
      names.some(({ targets }) => targets.some(isRefusal)) ||
      tokens.some(({ word }) => lexicon.is('denies', word)),
  );
  if (refused >= 0) return lawsuits.indexOf('pending', refused) >= 0 ? 'abgelehnt-klage' : null;
  const isSuing = clauses.some(({ tokens }) => tokens.some(({ word }) => lexicon.is('sues', word)));
  const isPending = clauses.some((clause) => isUndecided(clause, lexicon));
  return isPending && !isSuing ? 'laufend' : null;
}
