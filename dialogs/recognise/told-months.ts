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
import type { Lexicon } from './lexicon.ts';
import type { ToldMonth } from './month.ts';
import { wordsIn } from './tokens.ts';

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
  const isOfSomethingElse =
    !isSaid && words.some((word) => lexicon.is('otherDates', word) || lexicon.is('kin', word));
  if (told.months.length === 0 || isOfSomethingElse) return { problem: 'monthImprecise' };
  const key = question as MonthKey;
  const past = meantBy(told, key, asked).filter((month) => month <= monthOf(asked.asOf));
  if (past.length === 0) return { problem: 'monthInFuture' };
  const months = past.filter((month) => month >= MONTHS[key].earliest);
  if (months.length === 0) return { problem: 'monthTooEarly' };
  const isHedged = folded.includes('?') || words.some((word) => isDoubting(word, lexicon));
  return { months, isCertain: months.length === 1 && !isHedged };
}

/** A month told along with another answer: since when in vorläufige Unterbringung, or counselled. */
export function monthToldAlong(
  folded: string,
  asked: Asked,
  found: FoundOptions,
  lexicon: Lexicon,
): Readonly<Record<string, string>> {
  const isCounselling = wordsIn(folded).some((word) => lexicon.is('counselling', word));
  const isVorlaeufig = [...(found.get('unterbringung') ?? [])].join() === 'vorlaeufig';
  if (!isCounselling && !isVorlaeufig) return {};
  const question = isCounselling ? 'beratungSeit' : 'vorlaeufigSeit';
  const told = monthFor(question, folded, asked, lexicon);
  if (told === null || 'problem' in told || !told.isCertain) return {};
  const [month = ''] = told.months;
  return { [question]: month };
}
