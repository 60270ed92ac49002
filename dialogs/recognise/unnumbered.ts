import { isBareDenial } from './bare-denial.ts';
import type { Lexicon } from './lexicon.ts';
import type { ParsedText } from './read.ts';
import type { WordKind } from './tokens.ts';

const BESIDE: readonly WordKind[] = ['documents', 'where', 'reads', 'still', 'otherDates'];

/** Whether a text says that no number or paragraph can be found on the paper: "there is no number on my card". */
export function isUnnumbered(reading: ParsedText, lexicon: Lexicon): boolean {
  return reading.clauses.some(({ tokens }) => isBareDenial(tokens, 'printed', BESIDE, lexicon));
}
