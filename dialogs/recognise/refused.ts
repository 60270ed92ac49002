import { beforeCard } from '../../src/index.ts';
import { isOnPaper } from '../questions/papier.ts';
import { isGrant, isRefusal } from './granted.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import type { Target } from './names.ts';
import type { ParsedText } from './read.ts';

/** Questions whose answers an authority can refuse. */
const REFUSABLE = ['status', 'papier', 'unterbringung'];

function isRefusable({ targets }: Match): boolean {
  return targets.some(({ question }) => REFUSABLE.includes(question));
}

const TITLE = 'aufenthaltstitel';

/** Whether a name is one of a title, or of the paper that shows one. */
export function isTitle({ question, option }: Target): boolean {
  return question === 'status'
    ? isOnPaper(option, TITLE)
    : question === 'papier' && option === TITLE;
}

/** A title that no decision on asylum grants, so that the refusal is its own. */
function isOfItsOwn(target: Target): boolean {
  return isTitle(target) && !isGrant(beforeCard(target.option));
}

/**
 * The names of what a text says was refused: "§ 24 refused", "refused § 24". A Duldung may have words
 * between it and a refusal that is of something else, and one behind a refusal follows from it.
 */
export function refusedIn({ passage, matches }: ParsedText, lexicon: Lexicon): ReadonlySet<Match> {
  const refuses = ({ targets }: Match) => targets.some(isRefusal);
  const isNextTo = (one: Match, other: Match) =>
    passage.tokens.slice(one.end, other.start).every(({ word }) => lexicon.is('filler', word));
  const pairs = matches.flatMap((match, index) => {
    const next = matches[index + 1];
    return next?.clause === match.clause ? [[match, next] as const] : [];
  });
  const refused = pairs.flatMap(([one, other]) => {
    if (refuses(one)) {
      return other.targets.some(isOfItsOwn) && isNextTo(one, other) ? [other] : [];
    }
    const isMeant = refuses(other) && isRefusable(one);
    return isMeant && (one.targets.some(isTitle) || isNextTo(one, other)) ? [one] : [];
  });
  return new Set(refused);
}
