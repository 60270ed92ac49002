import type { Answers } from './answers.ts';

/**
 * Which language is shown beside the one that is spoken: `none`, the code of one, or `auto`, as the
 * role has it. German is always one of the two: it is what the papers say.
 */
export type Pair = 'auto' | 'none' | (string & {});

const GERMAN = 'de';

/**
 * The language that stands beside the one spoken; `null` for none.
 * @param spoken the code of the language spoken
 * @param answers so far: whoever helps another person reads both, unless it is switched off
 */
export function secondLanguage(pair: Pair, spoken: string, { rolle }: Answers): string | null {
  const isWanted = pair === 'auto' ? rolle === 'begleitung' : pair !== 'none';
  if (!isWanted) return null;
  if (spoken !== GERMAN) return GERMAN;
  return pair === 'auto' || pair === GERMAN ? null : pair;
}
