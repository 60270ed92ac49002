import {
  addMonths,
  isOnLimit,
  MONTHS,
  type Month,
  type MonthKey,
  monthOf,
} from '../../src/index.ts';
import { factsOf } from '../trail/situation.ts';
import type { Asked, FoundOptions } from './asked.ts';
import { isNotCounselled } from './counselled.ts';
import type { Lexicon } from './lexicon.ts';
import type { ToldMonth } from './month.ts';
import { monthPart } from './month-part.ts';
import { clausesWith, type ParsedText } from './read.ts';
import { type WordKind, wordsIn } from './tokens.ts';
import { isAboutWhoHouses } from './whereabouts.ts';

/** Why a month could not be taken; the words are in `locales`. */
export type MonthProblem = 'monthImprecise' | 'monthInFuture' | 'monthTooEarly';

/** The months that a text may mean as an answer to a question, or why it means none. */
export type MonthsFor =
  | { readonly months: readonly Month[]; readonly isCertain: boolean }
  | { readonly problem: MonthProblem };

/** The months that can be meant: one that is counted back to where a limit ends can be one beside it. */
function meantBy(
  { months, isElapsed }: ToldMonth,
  question: MonthKey,
  { asOf, settled }: Asked,
): readonly Month[] {
  const [month] = months;
  const isRound =
    isElapsed && month !== undefined && isOnLimit(question, month, factsOf(settled, asOf));
  return isRound ? [addMonths(month, -1), month, addMonths(month, 1)] : months;
}

/** Words beside which a month may be meant, and may as well be what is denied or only wished for. */
const DOUBTING = ['hedges', 'negators', 'wishes'] as const;

function isDoubting(word: string, { is }: Lexicon): boolean {
  return DOUBTING.some((kind) => is(kind, word));
}

/**
 * The month in a text as an answer to a question, or why it is none; `null` where there is none.
 * @param isSaid whether the text says that it is the month asked for, of whatever day it speaks beside
 */
export function monthFor(
  question: string,
  folded: string,
  asked: Asked,
  lexicon: Lexicon,
  isSaid = false,
): MonthsFor | null {
  const told = lexicon.readMonth(folded, asked.asOf);
  if (told === null) return null;
  const words = wordsIn(folded);
  // "The first appointment was in April": of that, and of no other one, is asked.
  const isFirst = question === 'beratungSeit' && words.some((word) => lexicon.is('firsts', word));
  const isOther = (word: string) =>
    (lexicon.is('otherDates', word) && !isFirst) || lexicon.is('kin', word);
  const isOfSomethingElse = !isSaid && words.some(isOther);
  if (told.months.length === 0 || isOfSomethingElse) return { problem: 'monthImprecise' };
  const key = question as MonthKey;
  const past = meantBy(told, key, asked).filter((month) => month <= monthOf(asked.asOf));
  if (past.length === 0) return { problem: 'monthInFuture' };
  const months = past.filter((month) => month >= MONTHS[key].earliest);
  if (months.length === 0) return { problem: 'monthTooEarly' };
  const isHedged = folded.includes('?') || words.some((word) => isDoubting(word, lexicon));
  return { months, isCertain: months.length === 1 && !isHedged };
}

/** Words beside a date that say no more of it. */
const OF_DATE: readonly WordKind[] = ['filler', 'plain', 'boundary', 'self', 'moves', 'cameFrom'];

/** "AG since 11/24, VU": whether a date in figures is said of something else than a home. */
function isOfNoHome(
  reading: ParsedText,
  { asOf }: Asked,
  { is, isOfTime, readMonth }: Lexicon,
): boolean {
  const isSmall = (word: string) =>
    /\d/.test(word) ||
    isOfTime(word) ||
    OF_DATE.some((kind) => is(kind, word)) ||
    readMonth(word, asOf) !== null;
  let isElse = false;
  for (const { names, words, tokens } of reading.clauses) {
    const isHome = names.some(({ targets }) =>
      targets.some(({ question }) => isAboutWhoHouses(question)),
    );
    // A date that is a clause of its own is said of what stands before it.
    const isDate = names.length === 0 && words.every(({ word }) => isSmall(word));
    if (!isDate) isElse = !isHome;
    if (isElse && tokens.some(({ word }) => /\d/.test(word))) return true;
  }
  return false;
}

/**
 * A month told along with another answer: since when in vorläufige Unterbringung, or counselled.
 * @param found what the whole text says
 * @param foundIn what names in a part of it say, whatever was answered
 */
export function monthToldAlong(
  folded: string,
  asked: Asked,
  found: FoundOptions,
  reading: ParsedText,
  lexicon: Lexicon,
  foundIn: (part: string) => FoundOptions,
): Readonly<Record<string, string>> {
  const isCounselling = clausesWith('counselling', reading).size > 0;
  const isVorlaeufig = [...(found.get('unterbringung') ?? [])].join() === 'vorlaeufig';
  if (!isCounselling && !isVorlaeufig) return {};
  const question = isCounselling ? 'beratungSeit' : 'vorlaeufigSeit';
  if (lexicon.readMonth(folded, asked.asOf) === null) {
    const isNotYet = isCounselling && isNotCounselled(reading, lexicon);
    return isNotYet ? { beratungSeit: 'noch-nicht' } : {};
  }
  const part = monthPart(folded, { ...asked, question }, lexicon, foundIn);
  // Where a month stands beside what it is of, that of another one is none of it.
  const isElse = part?.isNamed !== true && !isCounselling && isOfNoHome(reading, asked, lexicon);
  if (part === null || isElse) return {};
  const told = monthFor(question, part.text, asked, lexicon, part.isSaid);
  if (told === null || 'problem' in told || !told.isCertain) return {};
  const [month = ''] = told.months;
  return { [question]: month };
}
