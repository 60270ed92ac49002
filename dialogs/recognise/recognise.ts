import { CHOICES } from '../../src/index.ts';
import { isOnPaper } from '../questions/papier.ts';
import { type Asked, type FoundOptions, takesParagraphs } from './asked.ts';
import { correctionIn, isShort } from './correction.ts';
import { fold } from './fold.ts';
import { gather } from './gather.ts';
import { isMereProtection } from './granted.ts';
import { labelsContaining } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import type { Target } from './names.ts';
import { hasOutside, type ParsedText, read, takeApart } from './read.ts';
import { reconcile } from './reconcile.ts';
import { restOf } from './rest.ts';
import { canBeMeant } from './targets.ts';
import type { WordKind } from './tokens.ts';
import { type MonthProblem, monthFor, monthToldAlong } from './told-months.ts';

/** Why nothing could be taken; the words are in `locales`. */
export type Problem = 'notUnderstood' | 'negated' | MonthProblem;

/** What was understood: answers that are certain, and candidates to ask back. */
export interface Recognised {
  /** To questions that are open: what was asked, and what else was told along. */
  readonly answers: Readonly<Record<string, string>>;
  /** Certain, too, but of questions that were answered, mostly with something else: to be asked before they change. */
  readonly revisions: Readonly<Record<string, string>>;
  /** Options of the question asked that may be meant. */
  readonly candidates: readonly string[];
  readonly problem: Problem | null;
  /** What was not understood, as it was typed and in pieces: it may change what was. */
  readonly rest: readonly string[];
}

const NOTHING: Recognised = {
  answers: {},
  revisions: {},
  candidates: [],
  problem: null,
  rest: [],
};

function isAnswerTo(question: string, option: string, asked: Asked): boolean {
  if (question === asked.question && question !== 'status') return asked.options.includes(option);
  if (question === 'papier') return true;
  const values: readonly string[] = CHOICES[question as keyof typeof CHOICES];
  return values.includes(option);
}

/** The options of the question asked that a value means: itself, or the papers that show the status. */
function optionsMeant(value: string, { options }: Asked): readonly string[] {
  return options.filter((option) => option === value || isOnPaper(value, option));
}

/**
 * What is certain is an answer, or of a question that has one a revision; what may be meant of
 * the question asked is a candidate.
 */
function conclude(found: FoundOptions, asked: Asked, isUncertain: boolean): Recognised {
  const answers: Record<string, string> = {};
  const revisions: Record<string, string> = {};
  let candidates: readonly string[] = [];
  for (const [question, options] of found) {
    const valid = [...options].filter((option) => isAnswerTo(question, option, asked));
    const [only] = valid;
    const isCertain = only !== undefined && valid.length === 1 && !isUncertain;
    const known = question === asked.question ? undefined : asked.settled[question];
    if (isCertain && known === undefined) answers[question] = only;
    else if (isCertain) revisions[question] = only;
    else if (question === asked.question) candidates = valid;
  }
  return { ...NOTHING, answers, revisions, candidates };
}

function isEmpty({ answers, revisions, candidates }: Recognised): boolean {
  const taken = { ...answers, ...revisions };
  return Object.keys(taken).length === 0 && candidates.length === 0;
}

/** What the names in the text amount to. */
function byNames(
  folded: string,
  asked: Asked,
  lexicon: Lexicon,
  reading: ParsedText,
  rest: readonly string[],
) {
  const has = (kind: WordKind) => hasOutside(kind, reading, lexicon);
  const gathered = gather(reading, asked, lexicon);
  const isEarlier = reading.passage.tokens.some(({ word }) => lexicon.is('earlier', word));
  const found = reconcile(gathered, asked, isEarlier);
  const isUncertain = has('or') || has('hedges') || folded.includes('?');
  const told = isUncertain ? {} : monthToldAlong(folded, asked, found, lexicon);
  const concluded = conclude(found, asked, isUncertain);
  const result: Recognised = { ...concluded, answers: { ...concluded.answers, ...told }, rest };
  if (!isEmpty(result)) return { found, names: result };
  const problem = gathered.isNegated ? ('negated' as const) : ('notUnderstood' as const);
  return { found, names: { ...result, problem } };
}

/** A month typed at a question for one; whatever else was certain is taken along. */
function byMonth(folded: string, asked: Asked, lexicon: Lexicon, names: Recognised): Recognised {
  const month = asked.isMonth ? monthFor(asked.question, folded, asked, lexicon) : null;
  const isUnknown = names.answers[asked.question] === 'unbekannt';
  if (month === null || isUnknown || names.candidates.length > 0) return names;
  if ('months' in month) {
    const { [asked.question]: _, ...others } = names.answers;
    const { revisions } = names;
    const [only = ''] = month.months;
    return month.isCertain
      ? { ...NOTHING, answers: { ...others, [asked.question]: only }, revisions }
      : { ...NOTHING, answers: others, revisions, candidates: month.months };
  }
  return asked.question in names.answers ? names : { ...NOTHING, problem: month.problem };
}

/** A part of a label, where no name was found. */
function byLabel(asked: Asked, lexicon: Lexicon, reading: ParsedText): Recognised {
  const options = labelsContaining(reading.passage, asked, lexicon);
  const [only] = options;
  if (only !== undefined && options.length === 1) {
    return { ...NOTHING, answers: { [asked.question]: only } };
  }
  const isFew = options.length > 1 && options.length < 4;
  return isFew ? { ...NOTHING, candidates: options } : { ...NOTHING, problem: 'notUnderstood' };
}

/** "No, it is § 60c": what corrects an earlier answer is taken, and the short answer is none. */
function corrected(
  names: Recognised,
  readAs: (as: Asked) => ReturnType<typeof byNames>,
  asked: Asked,
): Recognised {
  const revising = { ...asked, isRevising: true };
  const answer = String(names.answers[asked.question]);
  const { found } = readAs({ ...revising, isPastOpening: true });
  const { isMeant, questions } = correctionIn(answer, found, asked);
  if (!isMeant) return names;
  const revised = readAs(revising).names;
  const among = (all: Recognised['answers']) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => questions.includes(id)));
  const certain = {
    ...NOTHING,
    answers: among(revised.answers),
    revisions: among(revised.revisions),
    rest: names.rest,
  };
  return isEmpty(certain) ? { ...certain, problem: 'notUnderstood' } : certain;
}

/** Reads a folded text; where it answers nothing that is open, as an answer given anew. */
function understand(text: string, folded: string, asked: Asked, lexicon: Lexicon) {
  const passage = takeApart(folded, lexicon, takesParagraphs(asked));
  const readAs = (as: Asked) => {
    const counts = (target: Target, match: Match) => canBeMeant(target, match, as);
    const reading = read(passage, lexicon, counts);
    return { reading, ...byNames(folded, as, lexicon, reading, restOf(text, reading, lexicon)) };
  };
  const first = readAs(asked);
  const isOpening = isShort(first.names.answers[asked.question]) && !asked.isRevising;
  if (!isEmpty(first.names) && !isOpening) return first;
  if (isOpening) return { ...first, names: corrected(first.names, readAs, asked) };
  const revised = readAs({ ...asked, isRevising: true });
  return isEmpty(revised.names) ? first : revised;
}

/**
 * Understands what was typed: the same text at the same question always yields the same.
 * @param text as typed
 * @param asked what it answers
 * @param lexicon the languages in use
 */
export function recognise(text: string, asked: Asked, lexicon: Lexicon): Recognised {
  const folded = fold(text).trim();
  const { names, reading } = understand(text, folded, asked, lexicon);
  const placed = asked.options[(lexicon.choiceIn(folded) ?? 0) - 1];
  if (placed !== undefined) {
    const meant = Object.values(names.answers).filter((each) => each !== placed);
    return meant.length === 0
      ? { ...NOTHING, answers: { [asked.question]: placed } }
      : {
          ...NOTHING,
          candidates: [placed, ...meant.flatMap((each) => optionsMeant(each, asked))],
        };
  }
  const isQuestion =
    lexicon.is('interrogatives', String(reading.passage.tokens[0]?.word)) &&
    reading.matches[0]?.start !== 0;
  if (isQuestion && names.answers[asked.question] !== 'unbekannt') {
    return { ...NOTHING, problem: 'notUnderstood' };
  }
  const result = byMonth(folded, asked, lexicon, names);
  const isPlain = reading.matches.every(isMereProtection) && result.problem === 'notUnderstood';
  return isPlain && !folded.endsWith('?') ? byLabel(asked, lexicon, reading) : result;
}
