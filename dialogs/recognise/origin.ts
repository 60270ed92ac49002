import { isState } from './citizenship.ts';
import type { Clause, Word } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import { COUNTRY } from './names.ts';
import type { ParsedText } from './read.ts';
import type { WordKind } from './tokens.ts';

/** Words beside a country that leave no doubt that somebody comes from it. */
const ORIGIN: readonly WordKind[] = [
  'filler',
  'self',
  'citizen',
  'cameFrom',
  'boundary',
  'counted',
  'peoples',
];

/** Words that deny it as clearly: what is denied is not told elsewhere in the text. */
const DENYING: readonly WordKind[] = ['negators', 'negatorsBehind'];

/** The same where it is asked about: "arrived from there" says it, too. */
const ORIGIN_ASKED: readonly WordKind[] = [...ORIGIN, 'otherDates'];

/**
 * The names in clauses that say more of a country than that somebody comes from it: who lived, worked or
 * grew up in one may come from another.
 */
function ofStay(reading: ParsedText, isOfOrigin: (word: Word) => boolean): ReadonlySet<Match> {
  const stays = ({ words }: Clause) => !words.every(isOfOrigin);
  return new Set(reading.clauses.flatMap((clause) => (stays(clause) ? clause.names : [])));
}

/** Makes what tells whether a country is named for more than that somebody comes from it. */
export function createIsOfStay(
  reading: ParsedText,
  { is, isOf, isOfTime }: Lexicon,
): (match: Match) => boolean {
  const stays = ofStay(
    reading,
    ({ word }) =>
      ORIGIN_ASKED.some((kind) => is(kind, word)) ||
      isOf('herkunft', word) ||
      isOfTime(word) ||
      /^\d/.test(word),
  );
  return (match) => match.targets.some(isState) && stays.has(match);
}

function isOfCountry({ targets }: Match): boolean {
  return targets.some(({ question }) => question === COUNTRY);
}

/**
 * Makes what tells whether a country that nobody asked about is told as where somebody comes from: by what
 * its people are called, or "from it", with nothing beside that may make it where they lived, fled from or
 * came through. A town never is.
 */
export function createTellsOrigin(reading: ParsedText, { is }: Lexicon): (match: Match) => boolean {
  const isOfPlace = (word: string) =>
    (is('where', word) || is('transit', word)) && !is('cameFrom', word);
  const stays = ofStay(
    reading,
    ({ word }) =>
      ([...ORIGIN, ...DENYING].some((kind) => is(kind, word)) && !isOfPlace(word)) ||
      /^\d/.test(word),
  );
  const isTown = ({ targets }: Match) =>
    targets.filter(({ question }) => question === COUNTRY).every((target) => target.isTown);
  const clauses = reading.clauses;
  const isAlone = (match: Match) =>
    clauses.every(({ names }) => !names.includes(match) || names.every(isOfCountry));
  return (match) =>
    !(stays.has(match) || isTown(match)) && (!match.targets.some(isState) || isAlone(match));
}
