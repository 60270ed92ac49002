import { statusesAskingFor } from '../../src/index.ts';
import { isOnPaper } from '../questions/papier.ts';
import { abroadIn } from './abroad.ts';
import { APPLICATION, type Asked, type FoundOptions } from './asked.ts';
import { type Bearing, type BearingOf, createBearingOf } from './bearing.ts';
import { createSaysCitizenship, isState } from './citizenship.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { grantedIn } from './granted.ts';
import { createIsMereGiver } from './housed.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import { COUNTRY, STADTKREIS, type Target } from './names.ts';
import { createIsOfStay, createTellsOrigin } from './origin.ts';
import { clausesOfKin } from './owner.ts';
import type { Passage } from './passage.ts';
import { isUndecided } from './procedure.ts';
import { isRefusal } from './protection.ts';
import { clausesWith, type ParsedText } from './read.ts';
import { isDecidedOn, isTitle, refusedIn } from './refused.ts';
import { createInSequence } from './sequence.ts';
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

/** Makes what tells whether a state is named in a text about a way through several, and not as where it began. */
function createIsOnWay(reading: ParsedText, lexicon: Lexicon): (match: Match) => boolean {
  const passed = passedIn(reading.passage, lexicon);
  const isWay = reading.matches.some((match) => isCountry(match) && passed[match.start]);
  const from = clausesWith('cameFrom', reading, lexicon).union(
    clausesWith('citizen', reading, lexicon),
  );
  return (match) => isWay && match.targets.some(isState) && !from.has(match.clause);
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
  const isOnWay = createIsOnWay(reading, lexicon);
  const ofKin = clausesOfKin(reading, lexicon);
  const isFromHome =
    clausesWith('camps', reading, lexicon)
      .difference(clausesWith('negators', reading, lexicon))
      .difference(clausesWith('negatorsBehind', reading, lexicon)).size > 0;
  const advised = clausesWith('advisers', reading, lexicon);
  return ({ match, question, options }) => {
    if (options.has('ja')) return isTakenBack;
    // Whose family was brought together: "my brother has family reunion".
    if (options.has('familiennachzug')) return ofKin.has(match.clause);
    if (question === 'herkunft') return isOfStay(match) || isOnWay(match);
    // "Straight here from the home": not straight from where they came to Germany.
    if (options.has('direkt')) return isFromHome;
    if (HOUSED.includes(question)) return isMereGiver(match);
    // "The lawyer says § 25b": what somebody could get.
    if (question === 'status') return advised.has(match.clause);
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

/** Things of which a text may tell one after another. */
const SEQUENCED = ['unterbringung', 'wohnungsweg', 'bundesland', 'status', 'papier'];

/** What stands, of what is told one after another only what is so now; and how somebody was housed before. */
function inTime(standing: readonly Saying[], reading: ParsedText, lexicon: Lexicon) {
  const inSequence = createInSequence(reading, lexicon);
  const isNow = new Set(standing);
  const housed: Saying[] = [];
  for (const question of SEQUENCED) {
    const all = standing.filter((saying) => saying.question === question);
    const { now, before } = inSequence(all);
    for (const saying of all) if (!now.includes(saying)) isNow.delete(saying);
    if (question === 'unterbringung') housed.push(...before);
  }
  return { standing: standing.filter((saying) => isNow.has(saying)), housed };
}

/** Of two places between which somebody moved, the one they came to: "moved from there to here". */
function movedTo(
  standing: readonly Saying[],
  reading: ParsedText,
  { is }: Lexicon,
): readonly Saying[] {
  const moves = new Set(
    reading.passage.tokens.filter(({ word }) => is('moves', word)).map(({ clause }) => clause),
  );
  const places = standing.filter(({ question }) => question === 'bundesland');
  const last = places.at(-1);
  const isLeft = ({ match, question }: Saying) =>
    question === 'bundesland' && match !== last?.match && moves.has(match.clause);
  return standing.filter(
    (saying) => !(isLeft(saying) && last?.match.clause === saying.match.clause),
  );
}

/** Titles and Duldungen on which it is not decided yet, as the text has it: "§ 25b, no answer yet". */
function createIsPending(reading: ParsedText, lexicon: Lexicon): (saying: Saying) => boolean {
  const pending = new Set<number>();
  let named = -1;
  for (const clause of clausesOf(reading)) {
    if (clause.names.length > 0) named = Number(clause.tokens[0]?.clause);
    if (isUndecided(clause, lexicon)) pending.add(named);
  }
  return ({ match }) => pending.has(match.clause) && match.targets.some(isDecidedOn);
}

/** Whether a title is named that somebody applied for, beside the Duldung that they have. */
function isApplied(sayings: readonly Saying[], reading: ParsedText, { is }: Lexicon): boolean {
  const applying = new Set(
    reading.passage.tokens.filter(({ word }) => is('applies', word)).map(({ clause }) => clause),
  );
  const [has, applied] = [
    sayings.some(({ bearing, match }) => bearing === 'stands' && match.targets.some(isDuldung)),
    sayings.some(
      ({ bearing, match }) =>
        (bearing === 'past' || bearing === 'wished') &&
        applying.has(match.clause) &&
        match.targets.some(isTitle),
    ),
  ];
  return has && applied;
}

function isDuldung({ question, option }: Target): boolean {
  return question === 'status' && isOnPaper(option, 'duldung');
}

/** What was found without what the text denies somewhere: it is not taken from elsewhere in it. */
function withoutDenied(found: FoundOptions, denied: readonly Saying[]) {
  // "Not in the camp" denies no one of what a camp can be.
  const isDenied = (question: string, option: string, isOne: boolean) =>
    denied.some(
      (saying) =>
        saying.question === question &&
        saying.options.has(option) &&
        !(isOne && saying.options.size > 1),
    );
  const left = [...found].map(([question, options]): [string, ReadonlySet<string>] => {
    const isOne = options.size === 1;
    const others = [...options].filter((option) => !isDenied(question, option, isOne));
    return [question, new Set(others)];
  });
  return new Map(left.filter(([, options]) => options.size > 0));
}

/** "In a flat with my daughter": who is along says nothing beside where somebody lives. */
function withoutThoseAlong(
  found: Map<string, ReadonlySet<string>>,
  standing: readonly Saying[],
  { tokens }: Passage,
  { is }: Lexicon,
): void {
  const options = found.get('unterbringung') ?? new Set();
  const relatives = standing.filter((saying) => saying.options.has('bei-angehoerigen'));
  const isAlong = ({ match: { start, end } }: Saying) => {
    let index = start;
    while (
      is('filler', String(tokens[index - 1]?.word)) &&
      !is('along', String(tokens[index]?.word))
    )
      index -= 1;
    return tokens.slice(Math.max(0, index - 1), end).some(({ word }) => is('along', word));
  };
  const isPlaced = ['eigene-wohnung', 'anschluss', 'vorlaeufig'].some((stage) =>
    options.has(stage),
  );
  if (isPlaced && relatives.length > 0 && relatives.every(isAlong))
    found.set('unterbringung', new Set([...options].filter((each) => each !== 'bei-angehoerigen')));
}

/**
 * A town that gives people a place to live and is a Stadtkreis may be doing so as either authority: nobody
 * can tell the stage by who gave it.
 */
function stadtkreisHouses(
  found: Map<string, ReadonlySet<string>>,
  standing: readonly Saying[],
  matches: readonly Match[],
  { giver }: Lexicon,
  { tokens }: Passage,
): void {
  const housing = standing.filter(({ question }) => question === 'unterbringung');
  const isGiven = ({ match: { start, end } }: Saying) =>
    tokens.slice(start, end).some(({ word }) => giver(word) === 'anschluss');
  const isStadtkreis = ({ targets }: Match) => {
    const options = targets.filter(({ question }) => question === STADTKREIS);
    return options.length > 0 && options.every(({ option }) => option === 'ja');
  };
  const isEither = [...(found.get('unterbringung') ?? [])].join() === 'anschluss';
  if (isEither && housing.every(isGiven) && matches.some(isStadtkreis))
    found.set('unterbringung', new Set(['vorlaeufig', 'anschluss']));
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
  const { standing, housed } = inTime(movedTo(present, reading, lexicon), reading, lexicon);
  const denied = bearing('denied');
  const isPart = createIsPart(reading, lexicon);
  const whole = new Set(standing.filter((each) => !isPart(each)).map(({ question }) => question));
  const found = withoutDenied(foundIn(standing), denied);
  if (abroad.bearing === 'stands' && canBeTold('verfahren', asked))
    found.set('verfahren', new Set(['schutz-in-anderem-staat']));
  withoutThoseAlong(found, standing, passage, lexicon);
  stadtkreisHouses(found, standing, matches, lexicon, passage);
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
