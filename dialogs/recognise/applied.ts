import { isOnPaper } from '../questions/papier.ts';
import type { Lexicon } from './lexicon.ts';
import type { Target } from './names.ts';
import { isUndecided } from './procedure.ts';
import type { ParsedText } from './read.ts';
import { isDecidedOn, isTitle } from './refused.ts';
import type { Saying } from './sayings.ts';

/** Titles and Duldungen on which it is not decided yet, as the text has it: "§ 25b, no answer yet". */
export function createIsPending(
  reading: ParsedText,
  lexicon: Lexicon,
): (saying: Saying) => boolean {
  const pending = new Set<number>();
  let named = -1;
  for (const clause of reading.clauses) {
    if (clause.names.length > 0) named = Number(clause.tokens[0]?.clause);
    if (isUndecided(clause, lexicon)) pending.add(named);
  }
  return ({ match }) => pending.has(match.clause) && match.targets.some(isDecidedOn);
}

function isDuldung({ question, option }: Target): boolean {
  return question === 'status' && isOnPaper(option, 'duldung');
}

/** Whether a title is named that somebody applied for, beside the Duldung that they have. */
export function isApplied(
  sayings: readonly Saying[],
  reading: ParsedText,
  { is }: Lexicon,
): boolean {
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
