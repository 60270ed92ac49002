import { questionsAbout } from './about.ts';
import type { Asked } from './asked.ts';
import type { Clause, Word } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import type { ParsedText } from './read.ts';
import type { WordKind } from './tokens.ts';

const ABOUT_HOUSING = questionsAbout('housing');

/** Questions at which what is described may say more than somebody knows. */
const DESCRIBED = ['papier', 'fiktionsgrund', 'bezug'];

/** Questions at which what was done or is wished for says more, and the words that say so. */
const ABOUT_STEPS = ['verfahren', 'bleiberechtsantrag'];
const STEPS: readonly WordKind[] = ['wishes', 'applies', 'sues', 'denies', 'decided'];

/** Words beside "do not know" that describe nothing. */
const SMALL: readonly WordKind[] = [
  ...(['filler', 'boundary', 'self', 'interrogatives', 'printed', 'plain', 'negators'] as const),
  ...(['negatorsBehind', 'hedges', 'or', 'documents', 'still', 'now', 'anyMore'] as const),
];

/** As many words at least describe something in the clause of "do not know" itself. */
const SEVERAL = 3;

/**
 * Whether more is told than that somebody does not know: "a camp, whose I don't know" is to be asked back,
 * "I don't know whose camp" is not.
 */
export function tellsMore(
  reading: ParsedText,
  { question, isMonth }: Asked,
  lexicon: Lexicon,
): boolean {
  const { is, giver, isOfTime } = lexicon;
  const unknown = reading.matches.find(({ targets }) =>
    targets.some(({ option }) => option === 'unbekannt'),
  );
  if (unknown === undefined) return false;
  const clauses = reading.clauses;
  if (isMonth)
    return reading.outside.some(
      ({ word }) => (isOfTime(word) && !is('filler', word)) || /\d/.test(word),
    );
  // "What kind of home it is I don't know": what is asked about is not told.
  const asking = ({ tokens }: Clause) =>
    tokens.find(({ word }) => is('interrogatives', word))?.index ?? unknown.start;
  const before = clauses.flatMap((clause) => {
    const end = Math.min(unknown.start, asking(clause));
    return clause.words.filter(({ index }) => index < end).map((word) => ({ clause, word }));
  });
  if (ABOUT_HOUSING.includes(question))
    return before.some(
      ({ word: { word } }) =>
        is('dwellings', word) || is('camps', word) || is('kin', word) || giver(word) !== undefined,
    );
  // "I wanted to file it, but do not know": something was begun.
  if (ABOUT_STEPS.includes(question))
    return before.some(({ word: { word } }) => STEPS.some((kind) => is(kind, word)));
  if (!DESCRIBED.includes(question)) return false;
  const isOwn = (clause: Clause) => clause.names.includes(unknown);
  const isTelling = ({ word }: Word) => !SMALL.some((kind) => is(kind, word));
  const telling = before.filter(({ word }) => isTelling(word));
  return telling.some(({ clause }) => !isOwn(clause)) || telling.length >= SEVERAL;
}
