import type { Clause } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import type { ParsedText } from './read.ts';
import { isTitle } from './refused.ts';
import type { WordKind } from './tokens.ts';

/** Words beside a paper that is not there. */
const GONE: readonly WordKind[] = ['lost', 'negators', 'negatorsBehind', 'notNow'];

/** Whether a clause speaks of a paper: by its name, or as "card", "document". */
function isOfPaper({ tokens, names }: Clause, { is }: Lexicon): boolean {
  const isNamed = names.some(({ targets }) =>
    targets.some((target) => target.question === 'papier' || isTitle(target)),
  );
  return isNamed || tokens.some(({ word }) => is('documents', word));
}

/**
 * Whether a text says that the papers are gone by mishap, and that nothing is left: no other paper is
 * spoken of that is there.
 */
export function isLost(reading: ParsedText, lexicon: Lexicon): boolean {
  const has = ({ tokens }: Clause, kind: WordKind) =>
    tokens.some(({ word }) => lexicon.is(kind, word));
  const clauses = reading.clauses;
  const gone = clauses.filter((clause) => has(clause, 'lost'));
  // "Formerly lost": what came of it since is not said.
  const isDoubtful =
    clauses.some((clause) => has(clause, 'wishes') || has(clause, 'kin')) ||
    gone.some((clause) => has(clause, 'earlier'));
  const ofPaper = clauses.filter((clause) => isOfPaper(clause, lexicon));
  const isGone = (clause: Clause) => GONE.some((kind) => has(clause, kind));
  return gone.length > 0 && ofPaper.length > 0 && !isDoubtful && ofPaper.every(isGone);
}
