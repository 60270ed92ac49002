import { statusesAskingFor } from '../../src/index.ts';
import { abroadIn } from './abroad.ts';
import { APPLICATION, type Asked, type FoundOptions } from './asked.ts';
import { type Bearing, type BearingOf, createBearingOf } from './bearing.ts';
import { createSaysCitizenship } from './citizenship.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { grantedIn, isRefusal } from './granted.ts';
import { createIsMereGiver } from './housed.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import { COUNTRY, type Target } from './names.ts';
import { createIsOfStay, createTellsOrigin } from './origin.ts';
import { clausesOfKin } from './owner.ts';
import type { Passage } from './passage.ts';
import type { ParsedText } from './read.ts';
import { refusedIn } from './refused.ts';
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

/** Several names for one question: what all of them can mean, or where they differ, what any can. */
function combined(all: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const any = all.reduce((one, other) => one.union(other));
  const common = all.reduce((one, other) => one.intersection(other));
  return common.size > 0 ? common : any;
}

function isCountry({ targets }: Match): boolean {
  return targets.some(({ question }) => question === COUNTRY);
}

/** "Through the country", but not "to here from the country": whether each word stands behind such a small one. */
function passedIn({ tokens }: Passage, { is }: Lexicon): readonly boolean[] {
  let isPassed = false;
  return tokens.map((_, index) => {
    const word = tokens[index - 1]?.word ?? '';
    const isSmall = is('filler', word) && !is('cameFrom', word);
    isPassed = is('transit', word) || (isPassed && isSmall);
    return isPassed;
  });
}

/** Whether a name stands where a place does: behind "in", or with nothing but small words beside it. */
function isPlaced(
  { start }: Match,
  { passage: { tokens }, matches, outside }: ParsedText,
  lexicon: Lexicon,
): boolean {
  const before = tokens[start - 1]?.word;
  const isSmall = (word: string) => lexicon.is('filler', word) || lexicon.is('where', word);
  return (
    (before !== undefined && lexicon.is('where', before)) ||
    (matches.length === 1 && outside.every(({ word }) => isSmall(word)))
  );
}

/** A name that was taken for what it says, and the question that it answers. */
export interface Taken {
  readonly match: Match;
  readonly question: string;
}

/** What a name says here: an answer to the question asked, or to another one. */
interface Saying {
  readonly match: Match;
  readonly question: string;
  readonly options: ReadonlySet<string>;
  readonly bearing: Bearing;
}

/**
 * Whether a name for a status says more of it: "§ 60a Abs. 2b" is a Duldung, and stands for an application
 * besides; "refused, lawsuit pending" says how far the procedure of an Aufenthaltsgestattung is.
 */
function saysMoreOf(statuses: ReadonlySet<string>): (target: Target) => boolean {
  return ({ question }) => {
    if (question === APPLICATION) return true;
    const asking: readonly string[] = question === 'verfahren' ? statusesAskingFor(question) : [];
    return asking.length > 0 && [...statuses].every((each) => asking.includes(each));
  };
}

/** What each name says that answers something here. */
function sayingsIn(
  matches: readonly Match[],
  targetsIn: (match: Match) => readonly Target[],
  bearingOf: BearingOf,
): readonly Saying[] {
  return matches.flatMap((match) => {
    const targets = targetsIn(match);
    const question = targets[0]?.question;
    if (question === undefined) return [];
    const options = new Set(targets.map(({ option }) => option));
    const saying = { match, question, options, bearing: bearingOf(match, targets) };
    const also = question === 'status' ? match.targets.filter(saysMoreOf(options)) : [];
    return [
      saying,
      ...also.map((target) => ({
        ...saying,
        question: target.question,
        options: new Set([target.option]),
      })),
    ];
  });
}

/** A clause that names nothing and takes something back: "yes, but not any more". */
function takesBack({ names, words }: Clause, { is }: Lexicon): boolean {
  return names.length === 0 && words.some(({ word }) => BACK.some((kind) => is(kind, word)));
}

/** Makes what tells whether a name is only a part of an answer, or may be taken back by what is not understood. */
function createIsPart(reading: ParsedText, lexicon: Lexicon): (saying: Saying) => boolean {
  const isTakenBack = clausesOf(reading).some((clause) => takesBack(clause, lexicon));
  const isMereGiver = createIsMereGiver(reading, lexicon);
  const isOfStay = createIsOfStay(reading, lexicon);
  const ofKin = clausesOfKin(reading, lexicon);
  return ({ match, question, options }) => {
    if (options.has('ja')) return isTakenBack;
    // Whose family was brought together: "my brother has family reunion".
    if (options.has('familiennachzug')) return ofKin.has(match.clause);
    if (question === 'herkunft') return isOfStay(match);
    if (HOUSED.includes(question)) return isMereGiver(match);
    // "Rejected" is no more than a part of "rejected, and sued".
    return question === 'verfahren' && match.targets.some(isRefusal);
  };
}

/** What those names say together that stand for themselves. */
function foundIn(sayings: readonly Saying[]): Map<string, ReadonlySet<string>> {
  const said = new Map<string, ReadonlySet<string>[]>();
  for (const { question, options } of sayings) {
    said.set(question, [...(said.get(question) ?? []), options]);
  }
  return new Map([...said].map(([question, all]) => [question, combined(all)]));
}

/** What was found without what the text denies somewhere: it is not taken from elsewhere in it. */
function withoutDenied(found: FoundOptions, denied: readonly Saying[]) {
  const isDenied = (question: string, option: string) =>
    denied.some((saying) => saying.question === question && saying.options.has(option));
  const left = [...found].map(([question, options]): [string, ReadonlySet<string>] => {
    const others = [...options].filter((option) => !isDenied(question, option));
    return [question, new Set(others)];
  });
  return new Map(left.filter(([, options]) => options.size > 0));
}

/** Questions about how somebody is or was housed, which is more than by whom. */
const HOUSED = ['unterbringung', 'wohnungsweg'];

/** Kinds of words that may take an answer back. */
const BACK = ['negators', 'negatorsBehind', 'denies', 'wishes'] as const;

/** Puts together what the names in a text say about the question asked and about others. */
export function gather(reading: ParsedText, asked: Asked, lexicon: Lexicon): Gathered {
  const { passage, matches } = reading;
  const refused = refusedIn(reading, lexicon);
  const bearingOf = createBearingOf(reading, lexicon, refused, !asked.isPastOpening);
  const passed = passedIn(passage, lexicon);
  const isPassed = (match: Match) => isCountry(match) && passed[match.start] === true;
  const abroad = abroadIn(reading, asked.question, { bearingOf, isPassed, lexicon });
  const own = matches.filter((match) => !(isPassed(match) || abroad.isAbout(match)));
  const saysCitizenship = createSaysCitizenship(reading, lexicon);
  const tellsOrigin = createTellsOrigin(reading, lexicon);
  const isSaid =
    (match: Match) =>
    ({ question, option }: Target) => {
      if (question === 'herkunft') return asked.question === question || tellsOrigin(match);
      return option !== 'deutsch-eu' || saysCitizenship(match);
    };
  const targetsIn = (match: Match) =>
    targetsOf(match, asked, isPlaced(match, reading, lexicon)).filter(isSaid(match));
  const sayings = sayingsIn(own, targetsIn, bearingOf);
  const bearing = (how: Bearing) => sayings.filter((saying) => saying.bearing === how);
  const [standing, denied] = [bearing('stands'), bearing('denied')];
  const isPart = createIsPart(reading, lexicon);
  const whole = new Set(standing.filter((each) => !isPart(each)).map(({ question }) => question));
  const found = withoutDenied(foundIn(standing), denied);
  if (abroad.bearing === 'stands' && canBeTold('verfahren', asked))
    found.set('verfahren', new Set(['schutz-in-anderem-staat']));
  // "Yes, but refused": nothing is applied for any more.
  const isRefused = matches.some(({ targets }) => targets.some(isRefusal));
  if (isRefused && found.get(APPLICATION)?.has('ja')) found.delete(APPLICATION);
  // The state and the protection in it are what tells how far the procedure is.
  const there = matches.filter(abroad.isAbout).map((match) => ({ match, question: 'verfahren' }));
  const formerly = bearing('past').filter(({ question }) => question === 'unterbringung');
  return {
    found,
    partly: new Set(standing.map(({ question }) => question)).difference(whole),
    taken: [...standing, ...formerly, ...there],
    isNegated: abroad.bearing === 'denied' || denied.length > 0,
    formerly: formerly.flatMap(({ options }) => [...options]),
    granted: grantedIn(own, passage, bearingOf, lexicon),
    isOfPrinted: passage.tokens.some(({ word }) => lexicon.is('printed', word)),
  };
}
