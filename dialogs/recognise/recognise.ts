import { CHOICES, monthOf } from '../../src/index.ts';
import { without } from '../answers.ts';
import { isOnPaper } from '../questions/papier.ts';
import { APPLICATION, type Asked, type FoundOptions, isAtHelp, paragraphsTaken } from './asked.ts';
import { type Conclusion, conclude } from './conclude.ts';
import { withContrasts } from './contrast.ts';
import { correctionIn, isShort } from './correction.ts';
import { fold } from './fold.ts';
import { gather } from './gather.ts';
import { withGivers } from './housed.ts';
import { labelsContaining } from './labels.ts';
import { createHasRest } from './left-over.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import { monthPart } from './month-part.ts';
import type { Target } from './names.ts';
import { isMereProtection } from './protection.ts';
import { clausesWith, type ParsedText, read, takeApart } from './read.ts';
import { isEmpty, NOTHING, type Recognised } from './recognised.ts';
import { reconcile } from './reconcile.ts';
import { restOf } from './rest.ts';
import { stadtkreisToldAlong } from './stadtkreis.ts';
import { canBeMeant, mayApply } from './targets.ts';
import type { WordKind } from './tokens.ts';
import { withTold } from './told.ts';
import { type MonthsFor, monthFor, monthToldAlong } from './told-months.ts';
import { tellsMore } from './unknown.ts';
import { isWeighty } from './weight.ts';

/** The options of the question asked that a value means: itself, or the papers that show the status. */
function optionsMeant(value: string, { options }: Asked): readonly string[] {
  return options.filter((option) => option === value || isOnPaper(value, option));
}

/** "I am not sure": whether a clause says so. */
function isUnsure(reading: ParsedText): boolean {
  const negated = clausesWith('negators', reading).union(clausesWith('negatorsBehind', reading));
  return !clausesWith('sure', reading).isDisjointFrom(negated);
}

/** What is found in a text as an answer to what is asked, before it is concluded from. */
function findIn(reading: ParsedText, asked: Asked, lexicon: Lexicon) {
  const gathered = gather(reading, asked, lexicon);
  const isEarlier = reading.passage.tokens.some(({ word }) => lexicon.is('earlier', word));
  const reconciled = reconcile(gathered, asked, isEarlier);
  return { gathered, ...withTold(reconciled, reading, asked, lexicon) };
}

/** What is said of no other paper than a Fiktionsbescheinigung. */
const OF_FIKTION = ['fiktionsgrund', 'bisherigerTitel'];

/** "A Duldung, renewed every three months": what is prolonged there is no title of before. */
function withoutForeign(concluded: Conclusion, { settled }: Asked): Conclusion {
  const { answers } = concluded;
  const known = { ...settled, ...answers };
  const foreign = OF_FIKTION.filter((id) => !mayApply(id, known));
  return { ...concluded, answers: without(answers, foreign) };
}

/** What the names in the text amount to. */
function byNames(folded: string, asked: Asked, lexicon: Lexicon, reading: ParsedText) {
  const has = (kind: WordKind) => clausesWith(kind, reading).size > 0;
  const { gathered, found, told: whole } = findIn(reading, asked, lexicon);
  const isUncertain = has('or') || has('hedges') || isUnsure(reading) || folded.includes('?');
  const told = isUncertain
    ? {}
    : monthToldAlong(folded, asked, found, reading, lexicon, (part) =>
        foundIn(part, asked, lexicon),
      );
  const { taken } = gathered;
  const partly = new Set([...gathered.partly].filter((question) => question !== whole));
  const hasRest = createHasRest(reading, lexicon);
  const doubt = {
    isUncertain,
    partly,
    hasRest: (question: string) => question !== whole && hasRest(question),
    tellsMore: tellsMore(reading, asked, lexicon),
  };
  const concluded = withoutForeign(conclude(found, asked, doubt), asked);
  const along = { ...told, ...stadtkreisToldAlong(reading, concluded.answers, asked, lexicon) };
  const result = { ...NOTHING, ...concluded, answers: { ...concluded.answers, ...along } };
  const problem = gathered.isNegated ? ('negated' as const) : ('notUnderstood' as const);
  const names: Recognised = isEmpty(result) ? { ...result, problem } : result;
  return { reading, taken, names };
}

/** What a text was read as. */
type Reading = ReturnType<typeof byNames>;

/** A text as it may be read. */
interface Readings {
  /** What is found in it as an answer to what is asked. */
  readonly findAs: (as: Asked) => ReturnType<typeof findIn>;
  /** What it amounts to as one. */
  readonly readAs: (as: Asked) => Reading;
}

/** What names in a part of a text say of housing and papers, whatever was answered before. */
function foundIn(part: string, asked: Asked, lexicon: Lexicon): FoundOptions {
  const options = CHOICES.unterbringung;
  const as = { ...asked, question: 'unterbringung', options, isMonth: false, isRevising: true };
  return readingsOf(part, as, lexicon).findAs(as).found;
}

/** The month in the part of a text that is about what is asked, or why there is none. */
function monthTold(folded: string, asked: Asked, lexicon: Lexicon): MonthsFor | null {
  const part = monthPart(folded, asked, lexicon, (each) => foundIn(each, asked, lexicon));
  if (part === null) return { problem: 'monthImprecise' };
  return monthFor(asked.question, part.text, asked, lexicon, part.isSaid);
}

/** A month typed at a question for one; whatever else was certain is taken along. */
function byMonth(folded: string, asked: Asked, lexicon: Lexicon, names: Recognised): Recognised {
  const month = asked.isMonth ? monthTold(folded, asked, lexicon) : null;
  const answer = names.answers[asked.question];
  const others = without(names.answers, [asked.question]);
  const isToday = month !== null && 'months' in month && month.months[0] === monthOf(asked.asOf);
  // "No counselling before, the first today": it has just begun, or it is about to.
  if (answer === 'noch-nicht' && isToday) {
    return { ...names, answers: others, candidates: [answer, monthOf(asked.asOf)] };
  }
  const isNotYet = answer === 'noch-nicht' && !(month !== null && 'months' in month);
  const isSettled = answer === 'unbekannt' || isNotYet;
  if (month === null || isSettled || names.candidates.length > 0) return names;
  if ('months' in month) {
    const { revisions } = names;
    const [only = ''] = month.months;
    return month.isCertain
      ? { ...NOTHING, answers: { ...others, [asked.question]: only }, revisions }
      : { ...NOTHING, answers: others, revisions, candidates: month.months };
  }
  return { ...NOTHING, problem: month.problem };
}

/** A part of a label, where no name was found: certain where it is most of it and makes no no certain. */
function byLabel(asked: Asked, lexicon: Lexicon, reading: ParsedText): Recognised {
  const { options, isMost } = labelsContaining(reading.passage, asked, lexicon);
  const [only] = options;
  if (only === undefined || options.length > 3) return { ...NOTHING, problem: 'notUnderstood' };
  const isCertain = options.length === 1 && isMost && !isWeighty(asked.question, only, asked);
  return isCertain
    ? { ...NOTHING, answers: { [asked.question]: only } }
    : { ...NOTHING, candidates: options };
}

/** The answer to what is asked, or the only one that may be meant. */
function openingOf({ answers, candidates }: Recognised, { question }: Asked): string {
  const [only] = candidates.length === 1 ? candidates : [];
  return String(answers[question] ?? only);
}

/** "No, it is § 60c": what corrects an earlier answer is taken, and the short answer is none. */
function corrected(names: Recognised, { findAs, readAs }: Readings, asked: Asked): Recognised {
  const revising = { ...asked, isRevising: true };
  const answer = openingOf(names, asked);
  const { found } = findAs({ ...revising, isPastOpening: true });
  const { isMeant, questions } = correctionIn(answer, found, asked);
  if (!isMeant) return names;
  const revised = readAs(revising).names;
  const among = (all: Recognised['answers']) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => questions.includes(id)));
  const [answers, revisions] = [among(revised.answers), among(revised.revisions)];
  // "Yes, and I have a Gestattung" answers what was asked, too.
  if (answer === 'ja' && asked.question !== APPLICATION)
    return { ...names, answers: { ...names.answers, ...answers }, revisions };
  const certain = { ...NOTHING, answers, revisions };
  return isEmpty(certain) ? { ...certain, problem: 'notUnderstood' } : certain;
}

/** "Joined my husband, a refugee": whom somebody followed is told along with the family reunification. */
function withBezug(first: Reading, readAs: (as: Asked) => Reading, asked: Asked): Reading {
  const { status } = first.names.answers;
  const { settled } = asked;
  if (status !== 'familiennachzug' || settled['bezug'] !== undefined) return first;
  const options = CHOICES.bezug.filter((option) => option !== 'unbekannt');
  const as = { ...asked, question: 'bezug', options, settled: { ...settled, status } };
  const { names, taken } = readAs(as);
  const { bezug } = names.answers;
  return bezug === undefined
    ? first
    : {
        ...first,
        taken: [...first.taken, ...taken],
        names: { ...first.names, answers: { ...first.names.answers, bezug } },
      };
}

/** Makes what reads a folded text as an answer to this or that; it is taken apart, and its names found, once. */
function readingsOf(folded: string, asked: Asked, lexicon: Lexicon): Readings {
  const passage = takeApart(folded, lexicon, paragraphsTaken(asked));
  // What answers only as the whole of a text names nothing in a longer one: "I have not" denies there.
  const isWholeText = ({ start, end }: Match) => end - start === passage.tokens.length;
  const namedAs = (as: Asked) => {
    const counts = (target: Target, match: Match) =>
      canBeMeant(target, match, as) && (target.isWhole !== true || isWholeText(match));
    return withContrasts(read(passage, lexicon, counts), lexicon);
  };
  const named = namedAs(asked);
  const readingAs = (as: Asked) => {
    // Only at the helps it makes a difference to what can be meant whether an answer is given anew.
    const isSame = as.question === asked.question && !isAtHelp(as);
    return withGivers(isSame ? named : namedAs(as), as, lexicon);
  };
  return {
    findAs: (as) => findIn(readingAs(as), as, lexicon),
    readAs: (as) => byNames(folded, as, lexicon, readingAs(as)),
  };
}

/** Where somebody lives: who names another place beside something else has moved, or was mistaken before. */
const WHERE = ['bundesland', 'unterbringung'];

/** What a text says of where somebody lives, beside what is taken from it, where that was answered otherwise. */
function withMove(first: Reading, readAs: (as: Asked) => Reading, asked: Asked): Reading {
  const { question, settled, isRevising } = asked;
  // Where it is asked for homes of before, another one is no new one.
  const isAsked = question === 'wohnungsweg' || isAtHelp(asked);
  const { matches } = first.reading;
  const isSaid = (id: string) =>
    settled[id] !== undefined &&
    matches.some(({ targets }) => targets.some((each) => each.question === id));
  const said = isRevising || isAsked ? [] : WHERE.filter((id) => id !== question && isSaid(id));
  if (said.length === 0) return first;
  const { names, taken } = readAs({ ...asked, isRevising: true });
  const told = { ...names.answers, ...names.revisions };
  const moved = said.filter((id) => told[id] !== undefined && told[id] !== settled[id]);
  const revisions = Object.fromEntries(moved.map((id) => [id, String(told[id])]));
  return moved.length === 0
    ? first
    : {
        ...first,
        taken: [...first.taken, ...taken],
        names: { ...first.names, revisions: { ...first.names.revisions, ...revisions } },
      };
}

/** Reads a folded text; where it answers nothing that is open, as an answer given anew. */
function understand(folded: string, asked: Asked, lexicon: Lexicon): Reading {
  const readings = readingsOf(folded, asked, lexicon);
  const { readAs } = readings;
  const first = readAs(asked);
  const isOpening = isShort(openingOf(first.names, asked)) && !asked.isRevising;
  if (isOpening) return { ...first, names: corrected(first.names, readings, asked) };
  if (!isEmpty(first.names)) return withMove(withBezug(first, readAs, asked), readAs, asked);
  const revised = readAs({ ...asked, isRevising: true });
  return isEmpty(revised.names) ? first : revised;
}

/** What the place of an option in the list means: that option, unless the text names another one beside. */
function byPlace(placed: string, names: Recognised, asked: Asked): Recognised {
  const meant = Object.values(names.answers).filter((each) => each !== placed);
  return meant.length === 0
    ? { ...NOTHING, answers: { [asked.question]: placed } }
    : { ...NOTHING, candidates: [placed, ...meant.flatMap((each) => optionsMeant(each, asked))] };
}

/** What a text amounts to, whatever of it is left over. */
function meaningOf(
  folded: string,
  asked: Asked,
  lexicon: Lexicon,
  { names, reading }: Reading,
): Recognised {
  const first = String(reading.passage.tokens[0]?.word);
  // German for "what" is English for what somebody was.
  const isQuestion =
    lexicon.is('interrogatives', first) &&
    !lexicon.is('notNow', first) &&
    reading.matches[0]?.start !== 0;
  if (isQuestion && names.answers[asked.question] !== 'unbekannt') {
    return { ...NOTHING, problem: 'notUnderstood' };
  }
  const result = byMonth(folded, asked, lexicon, names);
  const isPlain = reading.matches.every(isMereProtection) && result.problem === 'notUnderstood';
  return isPlain && !folded.endsWith('?') ? byLabel(asked, lexicon, reading) : result;
}

/**
 * Understands what was typed: the same text at the same question always yields the same.
 * @param text as typed
 * @param asked what it answers
 * @param lexicon the languages in use
 */
export function recognise(text: string, asked: Asked, lexicon: Lexicon): Recognised {
  const folded = fold(text).trim();
  const reading = understand(folded, asked, lexicon);
  const placed = asked.options[(lexicon.choiceIn(folded) ?? 0) - 1];
  if (placed !== undefined) return byPlace(placed, reading.names, asked);
  const meaning = meaningOf(folded, asked, lexicon, reading);
  return { ...meaning, rest: restOf(text, reading, meaning, asked, lexicon) };
}
