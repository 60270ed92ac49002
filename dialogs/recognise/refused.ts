import { beforeCard } from '../../src/index.ts';
import { isOnPaper } from '../questions/papier.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import type { Target } from './names.ts';
import { isGrant, isRefusal } from './protection.ts';
import type { ParsedText } from './read.ts';
import type { WordKind } from './tokens.ts';

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

/** Duldungen that are applied for and granted, other than those that follow from a refusal. */
export const APPLIED_FOR = ['duldung-60c', 'duldung-60d'];

/** Papers that stand only until it is decided on what they are about. */
const UNTIL_DECIDED = ['fiktion', 'ankunftsnachweis'];

/** Whether a name is one of a Duldung that is granted for work or for a training. */
function isForWork({ question, option }: Target): boolean {
  return question === 'status' && APPLIED_FOR.includes(option);
}

function isAppliedFor({ question, option }: Target): boolean {
  return question === 'status'
    ? APPLIED_FOR.includes(option)
    : question === 'papier' && UNTIL_DECIDED.includes(option);
}

/** Whether a name is one of a title or a Duldung that is not there before it is decided on. */
export function isDecidedOn(target: Target): boolean {
  const isDuldung = target.question === 'status' && APPLIED_FOR.includes(target.option);
  return isDuldung || isOfItsOwn(target);
}

/** Whether two names say the same: "a ban on deportation, § 60 (5)". */
function areAlike(one: Match, other: Match): boolean {
  return one.targets.some(({ question, option }) =>
    other.targets.some((target) => target.question === question && target.option === option),
  );
}

/** For each name the first one behind it in its clause that counts. */
function behindEach(
  matches: readonly Match[],
  counts: (match: Match) => boolean,
): readonly (Match | undefined)[] {
  let next: Match | undefined;
  const behind = matches.toReversed().map((match) => {
    const found = next?.clause === match.clause ? next : undefined;
    next = counts(match) ? match : found;
    return found;
  });
  return behind.toReversed();
}

/** As many words at most stand between what was refused and the refusal. */
const FAR = 12;

/**
 * The names of what somebody refuses to give: "they refuse to give me a Duldung", "refused me a place in the home".
 * "Asylum refused, in the home" is of asylum.
 */
function notGivenIn(
  { tokens }: ParsedText['passage'],
  matches: readonly Match[],
  { is }: Lexicon,
): readonly Match[] {
  const clausesWith = (kind: WordKind) =>
    new Set(tokens.filter(({ word }) => is(kind, word)).map(({ clause }) => clause));
  const [refusing, giving, asylum] = [
    clausesWith('refuses'),
    clausesWith('gives'),
    clausesWith('asylum'),
  ];
  const named = new Set(matches.filter(isRefusable).map(({ clause }) => clause));
  // "They refuse me the Fiktionsbescheinigung".
  const before = ({ start }: Match) =>
    tokens.slice(Math.max(0, start - FAR), start).findLast(({ word }) => !is('filler', word));
  return matches.filter((match) => {
    const { clause, targets } = match;
    const isPlace = targets.some(({ question }) => question === 'unterbringung');
    const isRefusedNext = is('refuses', String(before(match)?.word));
    const isHere =
      refusing.has(clause) &&
      !asylum.has(clause) &&
      (isPlace || isRefusedNext || giving.has(clause));
    // "They refuse, to give me": what is given stands behind a comma.
    const isBehind = refusing.has(clause - 1) && !named.has(clause - 1) && giving.has(clause);
    return isRefusable(match) && (isHere || isBehind);
  });
}

/**
 * The names of what a text says was refused: "§ 24 refused", "refused § 24". A Duldung may have words
 * between it and a refusal that is of something else, and one behind a refusal follows from it.
 */
export function refusedIn({ passage, matches }: ParsedText, lexicon: Lexicon): ReadonlySet<Match> {
  const refuses = ({ targets }: Match) => targets.some(isRefusal);
  const asylum = passage.tokens.flatMap(({ word }, index) =>
    lexicon.is('asylum', word) ? [index] : [],
  );
  // "60c, asylum refused": the refusal is that of the asylum.
  const isOfAsylum = (one: Match, other: Match) =>
    asylum.some((index) => one.end <= index && index < other.end);
  const nameAt: (Match | undefined)[] = new Array(passage.tokens.length).fill(undefined);
  for (const match of matches) nameAt.fill(match, match.start, match.end);
  const isNextTo = (one: Match, other: Match) =>
    other.start - one.end <= FAR &&
    passage.tokens.slice(one.end, other.start).every(({ word }, index) => {
      const name = nameAt[one.end + index];
      return lexicon.is('filler', word) || (name !== undefined && areAlike(one, name));
    });
  const refusals = behindEach(matches, refuses);
  const bearing = behindEach(matches, (match) => refuses(match) || isRefusable(match));
  const any = behindEach(matches, () => true);
  // "Refused § 24"; 60c only where nothing is said of the asylum.
  const isMeantBehind = (one: Match, next: Match) =>
    isNextTo(one, next) &&
    next.targets.some((target) => isOfItsOwn(target) || (asylum.length === 0 && isForWork(target)));
  const isMeantBefore = (one: Match, refusal: Match, isFirst: boolean) =>
    (isFirst && one.targets.some(isTitle)) ||
    isNextTo(one, refusal) ||
    (one.targets.some(isAppliedFor) && !isOfAsylum(one, refusal));
  // "I asked for 60c, but they refused": no more is said of what they refused.
  const isForWorkBefore = (one: Match, following: Match | undefined) =>
    following !== undefined && refuses(following) && one.targets.some(isForWork);
  const isRefused = (one: Match, index: number) => {
    const following = matches[index + 1];
    const refusal = refusals[index];
    if (isForWorkBefore(one, following)) return !isOfAsylum(one, following as Match);
    if (refusal === undefined || !isRefusable(one)) return false;
    return isMeantBefore(one, refusal, bearing[index] === refusal);
  };
  const refused = matches.flatMap((one, index) => {
    const next = any[index];
    if (!refuses(one)) return isRefused(one, index) ? [one] : [];
    return next !== undefined && isMeantBehind(one, next) ? [next] : [];
  });
  return new Set([...refused, ...notGivenIn(passage, matches, lexicon)]);
}
