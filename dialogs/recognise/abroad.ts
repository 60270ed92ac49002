import { isEu } from '../../src/index.ts';
import type { Bearing, BearingOf } from './bearing.ts';
import { isCitizenship } from './citizenship.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import { COUNTRY, type Target } from './names.ts';
import { isProtection, isRefusal } from './protection.ts';
import { clausesWith, type ParsedText } from './read.ts';
import { isTitle } from './refused.ts';

/** What a text says of another state of the EU that protects a person, or is to examine the application. */
interface Abroad {
  /** How it is said that the person is protected there; nothing where it is not spoken of. */
  readonly bearing: Bearing | null;
  /** Whether a name is about that state: neither where somebody comes from nor what they are. */
  readonly isAbout: (match: Match) => boolean;
}

const ELSEWHERE = ['dublin', 'schutz-in-anderem-staat'];

/** Whether a name says why another state is spoken of: "inadmissible" may be said of either. */
function isOfElsewhere({ targets }: Match): boolean {
  const named = targets.filter(({ question }) => question === 'verfahren');
  return named.filter(({ option }) => ELSEWHERE.includes(option)).length === 1;
}

/** Germany is not among them. */
const isOtherState = ({ question, option }: Target) => question === COUNTRY && isEu(option);

/** Questions at which a state and a protection are about each other wherever in the text they stand. */
const ABOUT_PROCEDURE = ['herkunft', 'verfahren'];

/**
 * The titles of another state and that state: "temporary protection in Poland". They say nothing of
 * what somebody has here.
 */
function titlesThere(matches: readonly Match[], states: readonly Match[]): ReadonlySet<Match> {
  const clausesOf = (some: readonly Match[]) => new Set(some.map(({ clause }) => clause));
  // A passport may be either.
  const titles = matches.filter(
    ({ targets }) => targets.some(isTitle) && !targets.some(isCitizenship),
  );
  const both = clausesOf(titles).intersection(clausesOf(states));
  return new Set([...titles, ...states].filter(({ clause }) => both.has(clause)));
}

/** "But did not get it": a clause without a name denies what was named before it. */
function isNotGranted(reading: ParsedText): boolean {
  const named = new Set(reading.matches.map(({ clause }) => clause));
  const granted = clausesWith('granted', reading).difference(named);
  return granted.intersection(clausesWith('negators', reading)).size > 0;
}

/** What tells how names stand in a text. */
interface Telling {
  readonly bearingOf: BearingOf;
  readonly isPassed: (match: Match) => boolean;
  readonly lexicon: Lexicon;
}

/**
 * Finds "protection in Greece", "Dublin, Italy": a country of the EU beside one of these is no origin.
 * @param question that is asked
 */
export function abroadIn(
  reading: ParsedText,
  question: string,
  { bearingOf, isPassed, lexicon }: Telling,
): Abroad {
  const { matches } = reading;
  const states = matches.filter((match) => match.targets.some(isOtherState) && !isPassed(match));
  const isElsewhere = matches.some(isOfElsewhere);
  if (isElsewhere) return { bearing: null, isAbout: (match) => states.includes(match) };
  const isBeside = (match: Match, others: readonly Match[]) =>
    others.some(({ clause }) => clause === match.clause || ABOUT_PROCEDURE.includes(question));
  const protections = matches.filter(
    (match) => match.targets.some(isProtection) && isBeside(match, states),
  );
  // "I have got asylum already, in Greece": what was granted there, whatever stands between.
  const granted = clausesWith('granted', reading).intersection(clausesWith('asylum', reading));
  const about = [
    ...protections,
    ...states.filter((match) => isBeside(match, protections) || granted.has(match.clause)),
  ];
  const bearings = about.map((match) => bearingOf(match, match.targets));
  // "Italy rejected my asylum": nobody is protected by who refused it.
  const isRefusedThere = matches
    .filter(({ targets }) => targets.some(isRefusal))
    .some((refusal) => about.some(({ clause }) => clause === refusal.clause));
  const isPending = reading.passage.tokens
    .filter(({ word }) => lexicon.is('undecided', word))
    .some((token) => about.some(({ clause }) => clause === token.clause));
  const isDenied = isRefusedThere || isPending || isNotGranted(reading);
  // "Pending" and "refused" are then said of the procedure there.
  const isOfThere = (match: Match) =>
    isDenied &&
    match.targets.some(({ question }) => question === 'verfahren') &&
    about.some(({ clause }) => clause === match.clause);
  const applied = clausesWith('applies', reading);
  // Who was protected there is so still; who only applied there is not.
  const isThere = (bearing: Bearing, index: number) =>
    bearing === 'stands' || (bearing === 'past' && !applied.has(Number(about[index]?.clause)));
  const doubt = isDenied ? 'denied' : bearings.find((bearing, index) => !isThere(bearing, index));
  const titles = titlesThere(matches, states);
  return {
    bearing: about.length > 0 ? (doubt ?? 'stands') : null,
    isAbout: (match) => about.includes(match) || titles.has(match) || isOfThere(match),
  };
}
