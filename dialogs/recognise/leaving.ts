import type { Lexicon } from './lexicon.ts';
import type { ParsedText } from './read.ts';
import type { WordKind } from './tokens.ts';

/** Words that make it no paper of one's own, or none that is there. */
const DOUBT: readonly WordKind[] = ['wishes', 'kin', 'others', 'hedges', 'or', 'interrogatives'];

/** What says that a paper was handed out: a verb, or what papers are called. */
const HANDED: readonly WordKind[] = ['granted', 'gives', 'sends', 'documents'];

/** Words of the same clause by which the paper is not there. */
const NOT_HERE: readonly WordKind[] = ['negators', 'negatorsBehind'];

/** Words before it by which it is not there any more: "to leave before December" stands behind. */
const NOT_NOW: readonly WordKind[] = ['earlier', 'notNow'];

/** Whether a text says that somebody was given the paper of the border: "they gave me the border crossing paper". */
export function isLeaving(reading: ParsedText, { is }: Lexicon): boolean {
  const { tokens } = reading.passage;
  const has = (kind: WordKind) => tokens.some(({ word }) => is(kind, word));
  if (DOUBT.some(has) || !HANDED.some(has)) return false;
  return reading.clauses.some(({ tokens: words }) => {
    const hasHere = (kind: WordKind) => words.some(({ word }) => is(kind, word));
    const at = words.findIndex(({ word }) => is('borders', word));
    const isOfBefore = words
      .slice(0, at)
      .some(({ word }) => NOT_NOW.some((kind) => is(kind, word)));
    return at >= 0 && !isOfBefore && !NOT_HERE.some(hasHere);
  });
}
