import type { Lexicon } from './lexicon.ts';
import type { ParsedText } from './read.ts';
import type { WordKind } from './tokens.ts';

/** What can be denied of a paper that was never there. */
const HANDED: readonly WordKind[] = ['granted', 'gives'];

/** Words beside that which say nothing more. */
const SMALL: readonly WordKind[] = [
  ...([
    'filler',
    'plain',
    'self',
    'boundary',
    'now',
    'still',
    'negators',
    'negatorsBehind',
  ] as const),
  ...(['denies', 'documents', 'anyMore', 'then'] as const),
];

/** Whether a text says that somebody never got a paper, and no more than that: "they never gave me any paper". */
export function isNeverGiven({ passage: { tokens } }: ParsedText, { is }: Lexicon): boolean {
  const has = (kind: WordKind) => tokens.some(({ word }) => is(kind, word));
  // One word in many languages: "vermediler", they did not give.
  const isHanded = (word: string) =>
    HANDED.some((kind) => is(kind, word)) || (is('negators', word) && is('denies', word));
  return (
    has('documents') &&
    (has('negators') || has('negatorsBehind')) &&
    tokens.some(({ word }) => isHanded(word)) &&
    tokens.every(({ word }) => isHanded(word) || SMALL.some((kind) => is(kind, word)))
  );
}
