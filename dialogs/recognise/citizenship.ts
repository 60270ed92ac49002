import { isEu } from '../../src/index.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import { COUNTRY, type Target } from './names.ts';
import type { ParsedText } from './read.ts';

/** Whether a name stands for the paper of a citizen of Germany or of the EU. */
export function isCitizenship({ question, option }: Target): boolean {
  return question === 'papier' && option === 'deutsch-eu';
}

/** Whether a name says, or may say, that somebody is a citizen of Germany or of the EU. */
function canBeCitizenship(target: Target): boolean {
  const { question, option } = target;
  return question === COUNTRY ? isEu(option) || option === 'DE' : isCitizenship(target);
}

/** Whether a name is that of a country, and not of its people. */
export function isState({ question, isState: isNamedSo }: Target): boolean {
  return question === COUNTRY && isNamedSo === true;
}

/**
 * Makes what tells whether a name says whose citizen somebody is. "German passport" does by itself, a
 * country beside such a word; "Romanian" does in an answer that says no more: who learns German, came from
 * Poland, is to go to Italy or is married to a German is no citizen of it. A mere country is where
 * somebody was.
 */
export function createSaysCitizenship(
  { passage, matches, outside }: ParsedText,
  { is }: Lexicon,
): (match: Match) => boolean {
  const { tokens } = passage;
  // "In Italy", "came from Italy": where somebody is or was.
  const isOfPlace = (word: string) =>
    is('where', word) || is('cameFrom', word) || is('transit', word) || is('otherDates', word);
  const isBare =
    matches.every(({ targets }) => targets.some(canBeCitizenship)) &&
    outside.every(({ word }) => is('citizen', word) || is('self', word) || is('filler', word)) &&
    !outside.some(({ word }) => isOfPlace(word));
  const isCitizen = ({ start, end }: Match) =>
    tokens.slice(start, end).some(({ word }) => is('citizen', word));
  const isBeside = ({ clause }: Match) =>
    tokens.some((token) => token.clause === clause && is('citizen', token.word));
  const isCountry = ({ targets }: Match) => targets.every(isState);
  return (match) => isCitizen(match) || (isBare && (isBeside(match) || !isCountry(match)));
}
