import { isEu } from '../../src/index.ts';
import type { Asked } from './asked.ts';
import { isState } from './citizenship.ts';
import type { Clause, Word } from './clauses.ts';
import { isElsewhere, isOfSomebodyHad, putsBeside, wordBefore } from './kin-elsewhere.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import { COUNTRY, type Target } from './names.ts';
import type { ParsedText } from './read.ts';
import { APPLIED_FOR } from './refused.ts';
import type { WordKind } from './tokens.ts';

/** What a name says here: of which question, and which of its options. */
interface Said {
  readonly match: Match;
  readonly question: string;
  readonly options: ReadonlySet<string>;
}

/** What is known of a text beside what a name in it says. */
interface Around {
  readonly reading: ParsedText;
  readonly asked: Asked;
  readonly lexicon: Lexicon;
  readonly clauseOf: (match: Match) => Clause;
}

/** Tells whether what a name says may be meant, and is not certain. */
type Doubt = (said: Said, around: Around) => boolean;

/** Whether a clause has a word of a kind, in a name or beside one. */
function has({ tokens }: Clause, kind: WordKind, { is }: Lexicon): boolean {
  return tokens.some(({ word }) => is(kind, word));
}

/** Words beside "training" or "work" that only say that it is the reason. */
const OF_REASON: readonly WordKind[] = ['filler', 'boundary', 'plain', 'self', 'cameFrom'];

/** "I go to work, I have a Duldung": who works is not tolerated for it. */
const isMereWork: Doubt = ({ match, options }, { reading, lexicon: { is } }) => {
  const isReason = ({ word }: { readonly word: string }) =>
    OF_REASON.some((kind) => is(kind, word));
  const isAlone = reading.matches.length === 1 && reading.outside.every(isReason);
  const isOf = (isLocal: boolean) => (target: Target) =>
    target.question === 'status' && options.has(target.option) && target.isLocal === isLocal;
  // "Training Duldung", or the term beside it.
  const isNamed = reading.matches.some(
    (other) =>
      other.targets.some(isOf(false)) ||
      (other.start === match.end && other.targets.some(({ option }) => option === 'duldung')),
  );
  const isWork = [...options].every((option) => APPLIED_FOR.includes(option));
  return isWork && match.targets.some(isOf(true)) && !isAlone && !isNamed;
};

/** "I have an appointment with a counsellor", "the counsellor sent me": who counsels is somebody else. */
function isOfMeeting(clause: Clause, lexicon: Lexicon): boolean {
  const isMeeting = ({ word }: Word) => lexicon.is('others', word) && !lexicon.isOf('rolle', word);
  return has(clause, 'sends', lexicon) || clause.words.some(isMeeting);
}

/** "My counsellor sent me the link", "my brother writes, I speak": whose role is named is not the one who writes. */
const isOfAnotherRole: Doubt = ({ match, options }, { reading, lexicon, clauseOf }) => {
  if (options.has('fachkraft')) return isOfMeeting(clauseOf(match), lexicon);
  // "A volunteer helps me".
  if (options.has('begleitung') && has(clauseOf(match), 'helped', lexicon)) return true;
  const isKin = reading.passage.tokens
    .slice(match.start, match.end)
    .some(({ word }) => lexicon.is('kin', word));
  return isKin && has(clauseOf(match), 'writes', lexicon);
};

/** "I help my uncle": who is named where it is asked who writes is nobody who is lived with. */
const isOfRole: Doubt = ({ options }, { asked }) =>
  options.has('bei-angehoerigen') && asked.question === 'rolle';

/** Whether a name is that of a country or a town in it, and not of its people. */
const isOfPlace = (target: Target) => isState(target) || target.isTown === true;

/** "From Poland, lived there for a year": where somebody was is not where they come from. */
const isOfStay: Doubt = ({ match }, { reading, asked, lexicon, clauseOf }) => {
  if (asked.question === 'papier') return has(clauseOf(match), 'passports', lexicon);
  if (asked.question !== 'herkunft') return false;
  const own = clauseOf(match);
  const isStayed = (clause: Clause) =>
    has(clause, 'stayed', lexicon) && !has(own, 'citizen', lexicon);
  const isThere = reading.clauses.some(
    (clause) => clause.names.length === 0 && isStayed(clause) && match.targets.some(isOfPlace),
  );
  const before = String(reading.passage.tokens[match.start - 1]?.word);
  const isIn = isStayed(own) && (lexicon.is('where', before) || match.targets.some(isOfPlace));
  return isThere || isIn;
};

/** "Came from Poland": of a country on the way of its speakers it says no more than that they were there. */
const isOnTheWay: Doubt = ({ match }, { asked, lexicon, clauseOf }) => {
  const isPassed = ({ question, option }: Target) =>
    question === COUNTRY && (isEu(option) || lexicon.isTransitState(option));
  const clause = clauseOf(match);
  return (
    asked.question === 'herkunft' &&
    match.targets.some(isPassed) &&
    has(clause, 'otherDates', lexicon) &&
    !has(clause, 'citizen', lexicon)
  );
};

/** "My brother has a flat", "found through friends": who is named is nobody who is lived with. */
const isOfOthersHome: Doubt = ({ match, options }, { reading, lexicon, clauseOf }) => {
  if (!options.has('bei-angehoerigen')) return false;
  const { tokens } = reading.passage;
  const before = tokens.slice(0, match.start).findLast(({ word }) => !lexicon.is('filler', word));
  const isThrough = before !== undefined && lexicon.is('transit', before.word);
  const clause = clauseOf(match);
  const isNowAndThen = reading.passage.tokens.some(({ word }) => lexicon.is('sometimes', word));
  const first = tokens.findLastIndex(
    ({ word }, index) => index < match.start && !lexicon.is('filler', word),
  );
  const isBeside =
    tokens.slice(Math.max(first, 0), match.start).some(({ word }) => putsBeside(word, lexicon)) ||
    tokens.slice(match.end, match.end + 2).some(({ word }) => lexicon.is('attachedBehind', word));
  const isOwned = has(clause, 'has', lexicon) && has(clause, 'dwellings', lexicon);
  const isOfOther = isOwned && !isBeside && !has(clause, 'self', lexicon);
  return isThrough || isNowAndThen || isOfOther || isElsewhere(match, clause, lexicon);
};

/** "The Jobcenter pays the rent": who pays says nothing of whose flat it is. */
const isPaid: Doubt = ({ match }, { lexicon, clauseOf }) =>
  has(clauseOf(match), 'pays', lexicon) && has(clauseOf(match), 'others', lexicon);

/** Words by which a paper is on its way: applied for, not decided on, not there yet. */
const COMING: readonly WordKind[] = ['applies', 'undecided', 'decided', 'still'];

/** "Applied for a permit, nothing back yet": who waits for a paper may have one until then. */
const isComing: Doubt = ({ options }, { reading, lexicon: { is } }) =>
  options.has('kein-papier') &&
  reading.passage.tokens.some(({ word }) => COMING.some((kind) => is(kind, word)));

/** Words beside an expired paper that say no more of it. */
const OF_EXPIRY: readonly WordKind[] = [
  'filler',
  'boundary',
  'plain',
  'self',
  'documents',
  'denies',
];

/** "Expired, the appointment is in February": what was applied for in time goes on. */
const isExpired: Doubt = ({ match, options }, { reading, lexicon: { is, isOfTime } }) => {
  const isOver = reading.passage.tokens
    .slice(match.start, match.end)
    .some(({ word }) => is('denies', word) && !is('lost', word));
  const isMore = reading.outside.some(
    ({ word }) => !(OF_EXPIRY.some((kind) => is(kind, word)) || isOfTime(word)),
  );
  return options.has('ohne-papier') && isOver && isMore;
};

/** What is given to whoever does not show who they are. */
const UNCLEAR = 'duldung-60b';

/** "§ 60c was refused because of the passport": what is missing is why, and no Duldung for that. */
const isReasonOfRefusal: Doubt = ({ match, options }, { lexicon, clauseOf }) =>
  options.has(UNCLEAR) &&
  match.targets.some(({ option, isLocal }) => option === UNCLEAR && isLocal) &&
  (has(clauseOf(match), 'denies', lexicon) || has(clauseOf(match), 'refuses', lexicon));

/** "A contract with the town": a flat of one's own, or one that the town gives people. */
const isWithTown: Doubt = ({ match, options }, { lexicon: { is, giver }, clauseOf }) => {
  const { tokens } = clauseOf(match);
  return (
    options.has('eigene-wohnung') &&
    tokens.some(
      ({ word }, index) =>
        giver(word) === 'anschluss' && is('along', String(tokens[index - 1]?.word)),
    )
  );
};

/** "They want a passport that I cannot get": what somebody cannot is not what they do not know. */
const isOfPassport: Doubt = ({ match, options }, { lexicon, clauseOf }) =>
  options.has('unbekannt') && has(clauseOf(match), 'passports', lexicon);

/** Where a professional works is not where somebody lives. */
const isOfWorkplace: Doubt = (_, { reading, asked }) =>
  asked.question === 'rolle' &&
  reading.matches.some(({ targets }) =>
    targets.some(({ question, option }) => question === 'rolle' && option === 'fachkraft'),
  );

/** "Ten minutes by train to Stuttgart": a town that is only near. */
const isNear: Doubt = ({ match }, { lexicon, clauseOf }) => has(clauseOf(match), 'near', lexicon);

/** Whom the words of a clause name, and whether they say that somebody came to them. */
function relativesIn({ tokens }: Clause, lexicon: Lexicon) {
  const { is, relativeAt } = lexicon;
  const words = tokens.map(({ word }) => word);
  return words.flatMap((word, index) => {
    const named = is('kin', word) ? relativeAt(words, index)?.named : undefined;
    const isAttached =
      is('attached', wordBefore(words, index, ['attached'], lexicon)) ||
      is('attachedBehind', String(words[index + 1]));
    return named === undefined ? [] : [{ named, isAttached }];
  });
}

/** "My brother is German, but I came to my husband": whose citizen is told is nobody who was followed. */
const isOfAnotherRelative: Doubt = ({ match }, { reading, lexicon, clauseOf }) => {
  const own = relativesIn(clauseOf(match), lexicon).map(({ named }) => named);
  const others = reading.clauses.filter(({ names }) => !names.includes(match));
  const followed = others
    .flatMap((clause) => relativesIn(clause, lexicon))
    .filter(({ isAttached, named }) => isAttached && !own.includes(named));
  return own.length > 0 && followed.length > 0;
};

/** "I have a sister in the city": where a relative is says nothing of where the one who writes lives. */
const isOfRelative: Doubt = ({ match }, { lexicon, clauseOf }) =>
  isOfSomebodyHad(match, clauseOf(match), lexicon);

/** "Schiller street", "street 5": an address, and no life on the street. */
const isAddress: Doubt = ({ match: { start, end, clause } }, { reading, lexicon }) => {
  const { is, kindsOf, isOfTime } = lexicon;
  const { passage, isNamed } = reading;
  const isNaming = (index: number) => {
    const token = passage.tokens[index];
    const word = String(token?.word);
    const isOfName = index >= end && is('genitive', word);
    const isKnown = isNamed[index] === true || kindsOf(word).size > 0 || isOfTime(word);
    return token?.clause === clause && (/^\d/.test(word) || isOfName || !isKnown);
  };
  const isStreet = passage.tokens.slice(start, end).some(({ word }) => is('streets', word));
  return isStreet && (isNaming(start - 1) || isNaming(end));
};

/** Words by which a court is still to decide. */
const NOT_DECIDED: readonly WordKind[] = [
  'negators',
  'negatorsBehind',
  'awaits',
  'undecided',
  'still',
];

/** "The court's decision came": a lawsuit that is decided goes on no more. */
const isOfDecision: Doubt = ({ match, options }, { asked, lexicon, clauseOf }) => {
  const clause = clauseOf(match);
  return (
    asked.question !== 'verfahren' &&
    options.has('abgelehnt-klage') &&
    has(clause, 'decided', lexicon) &&
    !NOT_DECIDED.some((kind) => has(clause, kind, lexicon))
  );
};

/** By the question that a name answers. */
const DOUBTS: Readonly<Record<string, readonly Doubt[]>> = {
  papier: [isComing],
  verfahren: [isOfDecision],
  status: [isMereWork, isExpired, isReasonOfRefusal, isOfPassport],
  rolle: [isOfAnotherRole],
  bundesland: [isOfWorkplace, isOfRelative],
  bezug: [isOfAnotherRelative],
  'hilfe-stadtkreis': [isNear, isOfRelative],
  herkunft: [isOfStay, isOnTheWay],
  unterbringung: [isOfRole, isOfOthersHome, isPaid, isWithTown, isAddress],
};

/** Makes what tells whether what a name says is only told of others, of another time, or as a part of more. */
export function createIsDoubtful(
  reading: ParsedText,
  asked: Asked,
  lexicon: Lexicon,
): (said: Said) => boolean {
  const clauses = reading.clauses;
  const clauseOf = (match: Match) => clauses.find(({ names }) => names.includes(match)) as Clause;
  const around = { reading, asked, lexicon, clauseOf };
  return (said) => DOUBTS[said.question]?.some((isSo) => isSo(said, around)) === true;
}
