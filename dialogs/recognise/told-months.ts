import { MONTHS, type MonthKey, monthOf } from '../../src/index.ts';
import type { Asked, FoundOptions } from './asked.ts';
import type { Lexicon } from './lexicon.ts';
import { wordsIn } from './tokens.ts';

/** Why a month could not be taken; the words are in `locales`. */
export type MonthProblem = 'monthImprecise' | 'monthInFuture' | 'monthTooEarly';

/** The month in a text as an answer to a question, or why it is none; `null` where there is none. */
export function monthFor(
  question: string,
  folded: string,
  { asOf }: Asked,
  lexicon: Lexicon,
): { readonly month: string } | { readonly problem: MonthProblem } | null {
  const month = lexicon.readMonth(folded, asOf);
  if (month === null) return null;
  const isOfSomethingElse = wordsIn(folded).some(
    (word) => lexicon.is('otherDates', word) || lexicon.is('kin', word),
  );
  if (month === 'imprecise' || isOfSomethingElse) return { problem: 'monthImprecise' };
  if (month > monthOf(asOf)) return { problem: 'monthInFuture' };
  if (month < MONTHS[question as MonthKey].earliest) return { problem: 'monthTooEarly' };
  return { month };
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
  return told !== null && 'month' in told ? { [question]: told.month } : {};
}
