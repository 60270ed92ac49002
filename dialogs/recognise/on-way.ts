import { isState } from './citizenship.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import { COUNTRY } from './names.ts';
import type { Passage } from './passage.ts';
import { clausesWith, type ParsedText } from './read.ts';

function isCountry({ targets }: Match): boolean {
  return targets.some(({ question }) => question === COUNTRY);
}

/** "Through the country", but not "to here from the country": whether each word stands behind such a small one. */
function passedIn({ tokens }: Passage, { is }: Lexicon): readonly boolean[] {
  let isPassed = false;
  return tokens.map((_, index) => {
    const word = tokens[index - 1]?.word ?? '';
    const isSmall = is('filler', word) && !is('cameFrom', word);
    isPassed = is('transit', word) || (isPassed && isSmall);
    return isPassed;
  });
}

/** Whether the word behind a country says that it was passed through, or its own beginning does. */
function isPassedBehind({ start, end }: Match, { tokens }: Passage, { is }: Lexicon): boolean {
  const isIn = (from: number, to: number) =>
    tokens.slice(from, to).some(({ word }) => is('passes', word));
  return isIn(start, end) || (isIn(end, end + 1) && tokens[end]?.isApart === false);
}

/** Makes what tells whether a name is that of a country that was only passed through. */
export function createIsPassed(passage: Passage, lexicon: Lexicon): (match: Match) => boolean {
  const passed = passedIn(passage, lexicon);
  return (match) =>
    isCountry(match) && (passed[match.start] === true || isPassedBehind(match, passage, lexicon));
}

/** Makes what tells whether a state is named in a text about a way through several, and not as where it began. */
export function createIsOnWay(reading: ParsedText, lexicon: Lexicon): (match: Match) => boolean {
  const isWay = reading.matches.some(createIsPassed(reading.passage, lexicon));
  const from = clausesWith('cameFrom', reading).union(clausesWith('citizen', reading));
  return (match) => isWay && match.targets.some(isState) && !from.has(match.clause);
}
