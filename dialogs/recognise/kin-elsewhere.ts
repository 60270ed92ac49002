import type { Clause } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import type { WordKind } from './tokens.ts';
import { isOfPlace } from './whereabouts.ts';

/** Words that put somebody who is named beside another one: "with", "at". */
const BESIDE = [
  'along',
  'attached',
  'where',
  'attachedBehind',
] as const satisfies readonly WordKind[];

/** Words that name somebody who may be lived with. */
const PEOPLE = ['kin', 'nonRelatives'] as const satisfies readonly WordKind[];

function isOneOf(kinds: readonly WordKind[], word: string, { is }: Lexicon): boolean {
  return kinds.some((kind) => is(kind, word));
}

/** Whether a word says that somebody is lived with, visited or spoken for, and not only spoken of. */
export function putsBeside(word: string, lexicon: Lexicon): boolean {
  // "J'ai de la famille": an "of" puts nobody there.
  return isOneOf(BESIDE, word, lexicon) && !lexicon.is('genitive', word);
}

/** The last word before one that is more than a small word, or of some kinds. */
export function wordBefore(
  words: readonly string[],
  index: number,
  kinds: readonly WordKind[],
  lexicon: Lexicon,
): string {
  const last = words
    .slice(0, index)
    .findLast((word) => !lexicon.is('filler', word) || isOneOf(kinds, word, lexicon));
  return last ?? '';
}

/** Whether somebody who is named stands beside a word that says that they are lived with: "at my sister's". */
function isBeside(words: readonly string[], index: number, lexicon: Lexicon): boolean {
  const isBehind = lexicon.is('attachedBehind', String(words[index + 1]));
  return isBehind || putsBeside(wordBefore(words, index, BESIDE, lexicon), lexicon);
}

/** "I have a sister", "kız kardeşim var": whether it is only said that there is somebody. */
function isHad(words: readonly string[], index: number, lexicon: Lexicon): boolean {
  const before = wordBefore(words, index, ['has'], lexicon);
  return lexicon.is('has', before) || lexicon.is('has', String(words.at(-1)));
}

const wordsOf = ({ tokens }: Clause) => tokens.map(({ word }) => word);

/**
 * Whether a name of somebody only says that there is such a one, or where they are: "I have a sister in the
 * city", "my brother is in the city". Nothing is then said of where the one who writes lives.
 */
export function isElsewhere(
  { start, end, isExact }: Match,
  clause: Clause,
  lexicon: Lexicon,
): boolean {
  const words = wordsOf(clause);
  const index = clause.tokens.findIndex((token) => token.index === start);
  if (words.some((word) => lexicon.is('dwellings', word))) return false;
  // In Arabic "I have" and "at" are one word with another ending.
  if (lexicon.is('has', String(words[index]))) return true;
  const isBare = end - start === 1 && isOneOf(PEOPLE, String(words[index]), lexicon);
  // "I live in the city, brother".
  const isOwn = words.some((word) => lexicon.is('self', word));
  const isThere = !isOwn && clause.names.some(({ targets }) => targets.some(isOfPlace));
  // Who is lived with has an ending of its own in many languages.
  const isWith = isExact && isBeside(words, index, lexicon);
  return isBare && !isWith && (isThere || isHad(words, index, lexicon));
}

/** Whether a clause says of a place no more than that somebody is there whom the one who writes has. */
export function isOfSomebodyHad({ start }: Match, clause: Clause, lexicon: Lexicon): boolean {
  const words = wordsOf(clause);
  return clause.tokens.some(({ word, index }, at) => {
    if (!isOneOf(PEOPLE, word, lexicon)) return false;
    const isOwnAgain = clause.tokens.some(
      (token) => token.index > index && token.index < start && lexicon.is('self', token.word),
    );
    return !isOwnAgain && isHad(words, at, lexicon) && !isBeside(words, at, lexicon);
  });
}
