import type { Answers } from '../answers.ts';
import type { Trail } from './trail.ts';

/**
 * Which language is shown beside the one that is spoken: `none`, the code of one, or `auto`, as the
 * role has it. German is always one of the two: it is what the papers say.
 */
export type Pair = 'auto' | 'none' | (string & {});

/** The codes of the languages offered; the conversation begins in the first. */
export type Offered = readonly [string, ...string[]];

/** The language that is spoken, and the one shown beside it (`null` for none). */
export interface Spoken {
  readonly language: string;
  readonly second: string | null;
  /** The language that texts are understood in, beside German; `null` as long as none is chosen. */
  readonly typing: string | null;
}

const GERMAN = 'de';

function secondLanguage(pair: Pair, language: string, { rolle }: Answers): string | null {
  // Whoever helps another person reads both, unless it is switched off.
  const isWanted = pair === 'auto' ? rolle === 'begleitung' : pair !== 'none';
  if (!isWanted) return null;
  if (language !== GERMAN) return GERMAN;
  return pair === 'auto' || pair === GERMAN ? null : pair;
}

/**
 * The language chosen last, of those offered: it stays in use while another one is asked for, and where
 * the one that was wished for is not offered.
 */
export function chosenLanguage(
  { steps }: Pick<Trail, 'steps'>,
  offered: readonly string[],
): string | undefined {
  return (
    steps
      .map(({ sprache }) => sprache)
      .findLast((code) => code != null && offered.includes(code)) ?? undefined
  );
}

/** What is spoken after these steps. */
export function spokenIn(
  trail: Pick<Trail, 'steps'>,
  given: Answers,
  pair: Pair,
  offered: Offered,
): Spoken {
  const chosen = chosenLanguage(trail, offered);
  const language = chosen ?? offered[0];
  const second = secondLanguage(pair, language, given);
  // German is understood with every other language: of two the other one is looked up.
  const understood = language === GERMAN ? (second ?? language) : language;
  return { language, second, typing: chosen === undefined ? null : understood };
}

/** Whether a language that is to stand beside German is another one than the one spoken now. */
function isAnother({ language }: Spoken, wished: string | null): wished is string {
  return wished !== null && wished !== GERMAN && wished !== language;
}

/** Whether two languages can be shown: German beside any other, any other beside German. */
export function canPair(spoken: Spoken, wished: string | null, offered: Offered): boolean {
  if (isAnother(spoken, wished)) return offered.includes(wished);
  return spoken.language !== GERMAN;
}

/** Whether the language spoken changes so that German and the one wished for are the two. */
export function changesLanguage(spoken: Spoken, wished: string | null): wished is string {
  return isAnother(spoken, wished) && spoken.language !== GERMAN;
}
