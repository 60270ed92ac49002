import type { Lexicon } from './lexicon.ts';
import type { ParsedText } from './read.ts';
import type { WordKind } from './tokens.ts';

/** Words by which it stays open whether somebody fled. */
const OPEN: readonly WordKind[] = [
  ...(['hedges', 'or', 'kin', 'wishes', 'still'] as const),
  ...(['undecided', 'decided', 'granted', 'sues'] as const),
];

/** Whether a text denies asylum, and says nothing that leaves it open: "no, with a visa, never asked for asylum". */
export function isNeverFled(reading: ParsedText, { is }: Lexicon): boolean {
  const isOpen = reading.passage.tokens.some(({ word }) => OPEN.some((kind) => is(kind, word)));
  return (
    !isOpen &&
    reading.clauses.some(({ tokens }) => {
      const has = (kind: WordKind) => tokens.some(({ word }) => is(kind, word));
      return has('asylum') && (has('negators') || has('negatorsBehind'));
    })
  );
}
