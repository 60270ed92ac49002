import type { Clause, Word } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import type { ParsedText } from './read.ts';

/** Words that change nothing of what stands beside them. */
const HARMLESS = [
  ...(['filler', 'boundary', 'self', 'counted', 'printed', 'citizen', 'where', 'town'] as const),
  ...(['genitive', 'cameFrom', 'counselling', 'granted', 'gives', 'otherDates', 'plain'] as const),
  ...(['now', 'then', 'still', 'again', 'moves', 'applies', 'peoples'] as const),
];

/** Words that change what they stand beside, which is reckoned with where it is a name. */
const RECKONED = [
  'negators',
  'negatorsBehind',
  'denies',
  'wishes',
  'notNow',
  'earlier',
  'anyMore',
] as const;

/**
 * Makes what tells whether words are left over that may change what a text says of a question. Those of a
 * time do not, nor those that answers to that question are made of.
 */
export function createHasRest(
  reading: ParsedText,
  lexicon: Lexicon,
): (question: string) => boolean {
  const { is, isOf, isOfTime } = lexicon;
  const { standings } = reading.passage;
  const isHarmless = ({ word }: Word, { names }: Clause) =>
    HARMLESS.some((kind) => is(kind, word)) ||
    (names.length > 0 && RECKONED.some((kind) => is(kind, word))) ||
    /\d/.test(word) ||
    isOfTime(word);
  const left = reading.clauses.flatMap((clause) =>
    clause.words.filter((word) => !isHarmless(word, clause)),
  );
  return (question) =>
    left.some(
      ({ index }) => !standings[index]?.some(({ word, isSlip }) => !isSlip && isOf(question, word)),
    );
}
