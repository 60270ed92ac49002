import { type Asked, isAtHelp } from './asked.ts';
import type { Clause } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import type { Target } from './names.ts';
import type { Passage } from './passage.ts';
import { type ParsedText, readingOf } from './read.ts';
import { canBeTold } from './targets.ts';
import type { Token } from './tokens.ts';
import { isAboutWhoHouses, isOfPlace } from './whereabouts.ts';
import type { Giver } from './words.ts';

/** A word as it tells who gave a place to live. */
interface Said {
  readonly index: number;
  readonly word: string;
  readonly giver: Giver | undefined;
  readonly isDwelling: boolean;
  readonly isGiving: boolean;
}

/** Words that say who gave somebody a place to live, and the one who did. */
interface Given {
  readonly stage: Giver;
  readonly at: number;
  readonly words: readonly number[];
}

/** Words beside a giver that leave no doubt that a place to live is meant. */
const GIVING = ['filler', 'gives', 'dwellings', 'self', 'boundary', 'where'] as const;

function isOfHousingOrPlace(target: Target): boolean {
  return isAboutWhoHouses(target.question) || isOfPlace(target);
}

function isOfHousing({ targets }: Match): boolean {
  return targets.some(({ question }) => isAboutWhoHouses(question));
}

/** What each word of a clause says of it; a town that something only lies in gives nothing. */
function saidIn({ tokens }: Clause, { isWhereabouts }: Passage, lexicon: Lexicon): readonly Said[] {
  return tokens.map(({ word, index }) => ({
    index,
    word,
    giver: isWhereabouts[index] ? undefined : lexicon.giver(word),
    isDwelling: lexicon.is('dwellings', word),
    isGiving: lexicon.is('gives', word),
  }));
}

/** Whether a dwelling stands beside its owner, with nothing but small words between: "the town's house". */
function isOwned(said: readonly Said[], at: number, { is }: Lexicon): boolean {
  return said.some(({ isDwelling }, index) => {
    const between = said.slice(Math.min(index, at) + 1, Math.max(index, at));
    const isJoined = between.every(({ word }) => is('filler', word) && !is('where', word));
    return isDwelling && between.length > 0 && isJoined;
  });
}

/** "Were given" tells of now: what helps a verb is not what was. */
function helping({ index, isGiving }: Said, said: readonly Said[], { is }: Lexicon) {
  const before = isGiving ? said.find((each) => each.index === index - 1) : undefined;
  const isHelping =
    before !== undefined && is('notNow', before.word) && !is('earlier', before.word);
  return isHelping ? [before.index] : [];
}

/** Who gave a place to live, as a clause says it: "the town gave us a flat", "placed by the Jugendamt". */
function givenIn(said: readonly Said[], lexicon: Lexicon): Given | undefined {
  const at = said.findIndex(({ giver }) => giver !== undefined);
  const stage = said[at]?.giver;
  if (stage === undefined || said.some(({ giver = stage }) => giver !== stage)) return undefined;
  const telling = said.filter(({ giver, isDwelling, isGiving }) => giver || isDwelling || isGiving);
  // "The town gave me a letter" gives no place; "placed by the town" says no more than that.
  const isAll = said.every((each) => telling.includes(each) || lexicon.is('filler', each.word));
  const isGiven = said.some(({ isGiving }) => isGiving);
  const isPlace = said.some(({ isDwelling }) => isDwelling);
  if (!(isGiven && (isPlace || isAll)) && !isOwned(said, at, lexicon)) return undefined;
  const { index } = said[at] as Said;
  const words = telling.flatMap((each) => [each.index, ...helping(each, said, lexicon)]);
  return { stage, at: index, words };
}

function matchOf({ stage, at }: Given, { tokens: [first] }: Clause): Match {
  return {
    start: at,
    end: at + 1,
    clause: Number(first?.clause),
    targets: [{ question: 'unterbringung', option: stage, isLocal: false }],
    isExact: true,
    isWhereabouts: false,
    isOfClause: true,
  };
}

/**
 * A text with who gave somebody a place to live, in the place of what else is said in that clause of how
 * they are housed: the giver decides which stage it is.
 */
export function withGivers(reading: ParsedText, asked: Asked, lexicon: Lexicon): ParsedText {
  const isMeant = isAboutWhoHouses(asked.question) || canBeTold('unterbringung', asked);
  if (!isMeant || isAtHelp(asked)) return reading;
  const isNamed = [...reading.isNamed];
  const matches = reading.clauses.flatMap((clause) => {
    const given = givenIn(saidIn(clause, reading.passage, lexicon), lexicon);
    // "The town refused to give us a flat", "the town promised us a flat".
    const isNotGiven = clause.tokens.some(
      ({ word }) => lexicon.is('refuses', word) || lexicon.is('wishes', word),
    );
    if (given === undefined || isNotGiven) return clause.names;
    const others = clause.names.filter((name) => !isOfHousing(name));
    // "No flat" is a name of its own: here it is the flat that was not given.
    for (const { start, end } of clause.names.filter(isOfHousing)) isNamed.fill(false, start, end);
    for (const index of given.words) isNamed[index] = true;
    return [...others, matchOf(given, clause)];
  });
  return readingOf(reading.passage, matches, isNamed);
}

/**
 * Makes what tells whether a name says no more than who gives a place to live, in a clause that says more:
 * "the town gave me a letter". It may be what is meant.
 */
export function createIsMereGiver(
  reading: ParsedText,
  lexicon: Lexicon,
): (match: Match) => boolean {
  const { is, giver } = lexicon;
  const { tokens } = reading.passage;
  const isSmall = ({ word }: Token) =>
    GIVING.some((kind) => is(kind, word)) || giver(word) !== undefined || /^\d/.test(word);
  const doubtful = new Set(
    reading.clauses.flatMap(({ names, words }) => {
      const others = names.filter(({ targets }) => !targets.some(isOfHousingOrPlace));
      return others.length > 0 || !words.every(isSmall) ? names : [];
    }),
  );
  return (match) =>
    doubtful.has(match) &&
    match.isOfClause !== true &&
    tokens.slice(match.start, match.end).every(({ word }) => giver(word) !== undefined);
}
