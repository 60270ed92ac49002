import { abroadIn } from './abroad.ts';
import { createIsPending, isApplied } from './applied.ts';
import { APPLICATION, type Asked, type FoundOptions } from './asked.ts';
import { type Bearing, createBearingOf } from './bearing.ts';
import { createSaysCitizenship } from './citizenship.ts';
import { createIsDoubtful } from './doubtful.ts';
import { foundIn, withoutDenied } from './found.ts';
import { grantedIn } from './granted.ts';
import { inTime } from './in-time.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import { STADTKREIS, type Target } from './names.ts';
import { createIsOnWay, createIsPassed } from './on-way.ts';
import { createTellsOrigin } from './origin.ts';
import { createIsPart } from './partial.ts';
import { isPlaced } from './placed.ts';
import { isRefusal } from './protection.ts';
import type { ParsedText } from './read.ts';
import { refusedIn } from './refused.ts';
import { type Saying, sayingsIn, type Taken } from './sayings.ts';
import { stadtkreisHouses, withoutThoseAlong } from './stage.ts';
import { canBeTold, targetsOf } from './targets.ts';

/** What the names found say, without those that a small word makes doubtful. */
export interface Gathered {
  readonly found: FoundOptions;
  /** The questions of which only a part of an answer was said: what was found may be meant. */
  readonly partly: ReadonlySet<string>;
  /** The names that were taken for what they say. */
  readonly taken: readonly Taken[];
  /** Something was named only to be denied. */
  readonly isNegated: boolean;
  /** Where the person was housed before. */
  readonly formerly: readonly string[];
  /** The statuses that were granted by a decision, whatever it refuses beside them. */
  readonly granted: ReadonlySet<string>;
  /** Whether what is printed on a paper is spoken of: its paragraph, its number. */
  readonly isOfPrinted: boolean;
}

/** Questions at which what is only told along leaves room for what is certain. */
const ALONG = ['herkunft', STADTKREIS];

/** Puts together what the names in a text say about the question asked and about others. */
export function gather(reading: ParsedText, asked: Asked, lexicon: Lexicon): Gathered {
  const { passage, matches } = reading;
  const refused = refusedIn(reading, lexicon);
  const bearingOf = createBearingOf(reading, lexicon, refused, !asked.isPastOpening);
  const isPassed = createIsPassed(passage, lexicon);
  const abroad = abroadIn(reading, asked.question, { bearingOf, isPassed, lexicon });
  const own = matches.filter((match) => !(isPassed(match) || abroad.isAbout(match)));
  const saysCitizenship = createSaysCitizenship(reading, lexicon);
  const tellsOrigin = createTellsOrigin(reading, lexicon);
  const isOnWay = createIsOnWay(reading, lexicon);
  const isSaid =
    (match: Match) =>
    ({ question, option }: Target) => {
      if (question === 'herkunft')
        return asked.question === question || (tellsOrigin(match) && !isOnWay(match));
      return option !== 'deutsch-eu' || saysCitizenship(match);
    };
  const targetsIn = (match: Match) =>
    targetsOf(match, asked, isPlaced(match, reading, lexicon)).filter(isSaid(match));
  const sayings = sayingsIn(own, targetsIn, bearingOf);
  const bearing = (how: Bearing) => sayings.filter((saying) => saying.bearing === how);
  const isPending = createIsPending(reading, lexicon);
  const present = bearing('stands').filter((saying) => !isPending(saying));
  const { standing, housed } = inTime(present, reading, lexicon);
  const denied = bearing('denied');
  const isPart = createIsPart(reading, lexicon);
  const isDoubtful = createIsDoubtful(reading, asked, lexicon);
  const isWhole = (each: Saying) => !(isPart(each) || isDoubtful(each));
  const whole = new Set(standing.filter(isWhole).map(({ question }) => question));
  // "Lived there, but from here": what is certain leaves no room for what is only told along.
  const isAlong = (each: Saying) => ALONG.includes(each.question) && isDoubtful(each);
  const certain = standing.filter((each) => !(isAlong(each) && whole.has(each.question)));
  const found = withoutDenied(foundIn(certain), denied);
  if (abroad.bearing === 'stands' && canBeTold('verfahren', asked))
    found.set('verfahren', new Set(['schutz-in-anderem-staat']));
  withoutThoseAlong(found, standing, passage, lexicon);
  stadtkreisHouses(found, standing, matches, lexicon, passage, asked);
  // "Yes, but refused": nothing is applied for any more.
  const isRefused = matches.some(({ targets }) => targets.some(isRefusal));
  if (isRefused && found.get(APPLICATION)?.has('ja')) found.delete(APPLICATION);
  // The state and the protection in it are what tells how far the procedure is.
  const there = matches.filter(abroad.isAbout).map((match) => ({ match, question: 'verfahren' }));
  if (
    isApplied(sayings, reading, lexicon) &&
    canBeTold(APPLICATION, asked) &&
    !found.has(APPLICATION)
  )
    found.set(APPLICATION, new Set(['ja']));
  const past = bearing('past').filter(({ question }) => question === 'unterbringung');
  // Of several stages one after another the last is the one before.
  const formerly = housed.length > 0 ? housed.slice(-1) : past;
  return {
    found,
    partly: new Set(standing.map(({ question }) => question)).difference(whole),
    taken: [...standing, ...housed, ...past, ...there],
    isNegated: abroad.bearing === 'denied' || denied.length > 0,
    formerly: formerly.flatMap(({ options }) => [...options]),
    granted: grantedIn(own, passage, bearingOf, lexicon),
    isOfPrinted: passage.tokens.some(({ word }) => lexicon.is('printed', word)),
  };
}
