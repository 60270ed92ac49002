import { clausesOf } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import type { ParsedText } from './read.ts';
import type { WordKind } from './tokens.ts';

/** Words beside "no number" that say no more than that it is not on the paper. */
const SMALL: readonly WordKind[] = [
  ...(['filler', 'plain', 'self', 'documents', 'where', 'reads', 'printed'] as const),
  ...(['negators', 'negatorsBehind', 'still', 'otherDates', 'counted'] as const),
];

/** Whether a text says that no number or paragraph can be found on the paper: "there is no number on my card". */
export function isUnnumbered(reading: ParsedText, { is }: Lexicon): boolean {
  return clausesOf(reading).some(({ tokens }) => {
    const has = (kind: WordKind) => tokens.some(({ word }) => is(kind, word));
    const isDenied = has('negators') || has('negatorsBehind');
    const isSmall = tokens.every(({ word }) => SMALL.some((kind) => is(kind, word)));
    return has('printed') && isDenied && isSmall;
  });
}
