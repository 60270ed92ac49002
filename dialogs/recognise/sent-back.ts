import { isEu } from '../../src/index.ts';
import type { Lexicon } from './lexicon.ts';
import { COUNTRY } from './names.ts';
import type { ParsedText } from './read.ts';
import type { WordKind } from './tokens.ts';

/**
 * Whether a text says that another state of the EU is to deal with the application for asylum: somebody is to
 * be sent there, because it is responsible or took fingerprints.
 */
export function isSentBack({ passage, matches }: ParsedText, { is }: Lexicon): boolean {
  const has = (kind: WordKind) => passage.tokens.some(({ word }) => is(kind, word));
  const isThere = matches.some(({ targets }) =>
    targets.some(({ question, option }) => question === COUNTRY && isEu(option)),
  );
  const isDenied = has('negators') || has('negatorsBehind');
  return isThere && !isDenied && has('returns') && has('responsible');
}
