import { MONTHS } from '../../src/index.ts';
import type { Asked } from './asked.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { saysNothing } from './names.ts';
import type { ParsedText } from './read.ts';
import type { Recognised } from './recognised.ts';
import type { Taken } from './sayings.ts';
import type { Token } from './tokens.ts';

/** A word as it was typed, with the signs in it that are not seen; or what parts a text. */
const TYPED = /[\p{L}\p{M}\p{N}\p{Cf}]+|[,;.!?:()\n،؛؟።፣፤]/gu;

/** Words of a text that stand side by side: from the first to behind the last. */
interface Piece {
  readonly start: number;
  end: number;
}

/** Makes what tells whether a word as it was typed is among some words, which are folded. */
function createIsAmong(words: ReadonlySet<string>, { wordsTyped }: Lexicon) {
  return (typed: string): boolean => wordsTyped(typed).some((word) => words.has(word));
}

/** Words that are small beside what was not understood. */
const SMALL = ['filler', 'boundary', 'self', 'or', 'hedges', 'where', 'cameFrom'] as const;

/** The words of some tokens as they may be typed; a paragraph is typed as its number. */
function wordsOf(tokens: readonly Token[], { is }: Lexicon): ReadonlySet<string> {
  const telling = tokens
    .map(({ word }) => word)
    .filter((word) => !SMALL.some((kind) => is(kind, word)));
  return new Set(telling.flatMap((word) => word.split(/[§:]/).filter((part) => part !== '')));
}

/** What "not counselled yet" is said with. */
const NOT_YET = ['negators', 'negatorsBehind', 'still'] as const;

/** "A shelter of the district", "counselled since May": whether a word says of what was taken only what it is of. */
function isAlong({ word }: Token, { answers }: Recognised, { giver, is }: Lexicon): boolean {
  const { unterbringung, beratungSeit } = answers;
  if (beratungSeit === 'noch-nicht' && NOT_YET.some((kind) => is(kind, word))) return true;
  const isGiver = giver(word) !== undefined && giver(word) === unterbringung;
  return isGiver || (beratungSeit !== undefined && is('counselling', word));
}

/** What is known of one of these is said by the others, too. */
const OF_ONE_KIND = ['papier', 'status', 'fiktionsgrund', 'bisherigerTitel', 'verfahren'];

/**
 * Makes what tells whether what was said of a question has been taken, is asked back, or was known before. Once
 * everything is answered, what differs from an answer and is not taken up is none of these.
 */
function createIsTaken(
  { answers, revisions, candidates }: Recognised,
  { question, settled, isRevising }: Asked,
) {
  const told = new Set(Object.keys({ ...answers, ...revisions }));
  if (candidates.length > 0) told.add(question);
  const isKnown = (id: string) => settled[id] !== undefined && !isRevising;
  const isOfKind = OF_ONE_KIND.some((each) => told.has(each) || isKnown(each));
  return ({ match, question: of }: Taken) =>
    told.has(of) ||
    (isOfKind && OF_ONE_KIND.includes(of)) ||
    isKnown(of) ||
    match.targets.some((target) => target.question === of && target.option === settled[of]);
}

/** The words that belong to nothing that was taken. */
function left(
  { reading: { passage, matches, isNamed }, taken }: Read,
  meaning: Recognised,
  asked: Asked,
): readonly Token[] {
  const isTaken = createIsTaken(meaning, asked);
  const used = new Set(taken.flatMap((each) => (isTaken(each) ? [each.match] : [])));
  const unused = matches.filter((match) => !(used.has(match) || match.targets.every(saysNothing)));
  const isUnused = passage.tokens.map(() => false);
  for (const { start, end } of unused) isUnused.fill(true, start, end);
  return passage.tokens.filter((_, index) => !isNamed[index] || isUnused[index]);
}

/**
 * The pieces of a text, as they are typed, of some words: side by side they are one.
 * @param isOther whether a word is another one that says something: what stands before and behind it is two
 */
function piecesOf(
  text: string,
  isMeant: (typed: string) => boolean,
  isOther: (typed: string) => boolean,
): readonly string[] {
  const pieces: Piece[] = [];
  let last: Piece | undefined;
  for (const { 0: typed, index } of text.matchAll(TYPED)) {
    if (isMeant(typed)) {
      const piece = last ?? { start: index, end: index };
      if (last === undefined) pieces.push(piece);
      piece.end = index + typed.length;
      last = piece;
    } else if (isOther(typed) || !/[\p{L}\p{N}]/u.test(typed)) {
      last = undefined;
    }
  }
  return pieces.map(({ start, end }) => text.slice(start, end));
}

/** What was not understood of the parts of a text, which were folded, as it was typed in the whole of it. */
export function restAsTyped(
  text: string,
  rest: readonly string[],
  lexicon: Lexicon,
): readonly string[] {
  const words = wordsOf(rest.flatMap(lexicon.tokensOf), lexicon);
  return words.size === 0 ? [] : piecesOf(text, createIsAmong(words, lexicon), () => true);
}

/** A text as it was read, with the names that were taken for what they say. */
interface Read {
  readonly reading: ParsedText;
  readonly taken: readonly Taken[];
}

/** The months that were taken. */
function monthsIn({ answers }: Recognised): readonly string[] {
  return Object.entries(answers).flatMap(([id, value]) => (id in MONTHS ? [value] : []));
}

/**
 * What of a text was not understood, as it was typed: words with nothing but small ones between them are
 * one piece, without the small ones at its ends.
 */
export function restOf(
  text: string,
  read: Read,
  meaning: Recognised,
  asked: Asked,
  lexicon: Lexicon,
): readonly string[] {
  const unsaid = left(read, meaning, asked).filter((each) => !isAlong(each, meaning, lexicon));
  const words = wordsOf(unsaid, lexicon);
  if (words.size === 0) return [];
  const isLeft = createIsAmong(words, lexicon);
  const isToken = createIsAmong(wordsOf(read.reading.passage.tokens, lexicon), lexicon);
  const rest = piecesOf(text, isLeft, isToken);
  const taken = monthsIn(meaning);
  // Words of time are those of the month that was taken, unless they tell another one.
  const isOfTaken = (piece: string) => {
    const told = lexicon.readMonth(fold(piece), asked.asOf);
    const isOther = told?.months.some((month) => !taken.includes(month)) === true;
    return /^\d+$/.test(piece) || (told !== null && !isOther);
  };
  return taken.length > 0 ? rest.filter((piece) => !isOfTaken(piece)) : rest;
}
