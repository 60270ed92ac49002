import { isEu } from '../../src/index.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import { COUNTRY, type Target } from './names.ts';
import type { ParsedText } from './read.ts';

/** Whether a name says, or may say, that somebody is a citizen of Germany or of the EU. */
function canBeCitizenship({ question, option }: Target): boolean {
  if (question === COUNTRY) return isEu(option) || option === 'DE';
  return question === 'papier' && option === 'deutsch-eu';
}

/**
 * Makes what tells whether a name says whose citizen somebody is. "German passport" does by itself; a
 * country or "German" does in an answer that says no more: who came from Poland, is to go to Italy or
 * is married to a German is no citizen of it.
 */
export function createSaysCitizenship(
  { passage, matches, outside }: ParsedText,
  { is }: Lexicon,
): (match: Match) => boolean {
  // "In Italy", "came from Italy": where somebody is or was.
  const isOfPlace = (word: string) =>
    (is('where', word) && !is('cameFrom', word)) || is('otherDates', word);
  const isBare =
    matches.every(({ targets }) => targets.some(canBeCitizenship)) &&
    outside.every(({ word }) => is('citizen', word) || (is('filler', word) && !isOfPlace(word)));
  return ({ start, end }) =>
    isBare || passage.tokens.slice(start, end).some(({ word }) => is('citizen', word));
}
