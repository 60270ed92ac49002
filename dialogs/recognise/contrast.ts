import type { Clause, Word } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import { type ParsedText, readingOf } from './read.ts';
import type { WordKind } from './tokens.ts';
import { isAboutWhoHouses } from './whereabouts.ts';

/** Words that may stand between a negator and what it denies. */
const BETWEEN: readonly WordKind[] = [
  'filler',
  'where',
  'along',
  'plain',
  'self',
  'still',
  'now',
  'anyMore',
];

/** As many words at most stand between a negator and what it denies. */
const FAR = 12;

/** Words of a text from one to behind another. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

function isOfHousing({ targets }: Match): boolean {
  return targets.some(({ question }) => isAboutWhoHouses(question));
}

/** Whether a name is a paragraph: two of them stand against each other, where other names may be one thing. */
function isParagraph({ start, end }: Match, { tokens }: Clause): boolean {
  return tokens.some(({ index, word }) => start <= index && index < end && /^[§\d]/.test(word));
}

/** The word of a clause at a place of the text: its words follow one another. */
function wordAt({ tokens }: Clause, index: number): Word | undefined {
  return tokens[index - Number(tokens[0]?.index)];
}

/** What stands at a word that can be denied by itself: a name, or a home that has none. */
function deniableAt(clause: Clause, index: number, { is }: Lexicon): Stretch | undefined {
  const name = clause.names.find(({ start, end }) => start <= index && index < end);
  const word = wordAt(clause, index);
  if (name !== undefined) return name;
  return word !== undefined && is('camps', word.word)
    ? { start: index, end: index + 1 }
    : undefined;
}

/** The stretch from a negator to what it denies next to it, to one side. */
function deniedBeside(
  clause: Clause,
  negator: number,
  step: 1 | -1,
  lexicon: Lexicon,
): Stretch | undefined {
  let index = negator + step;
  const last = negator + step * FAR;
  for (let word = wordAt(clause, index); word !== undefined; word = wordAt(clause, index)) {
    if (index === last) return undefined;
    const denied = deniableAt(clause, index, lexicon);
    if (denied !== undefined)
      return step === 1
        ? { start: negator, end: denied.end }
        : { start: denied.start, end: negator + 1 };
    if (!BETWEEN.some((kind) => lexicon.is(kind, String(word?.word)))) return undefined;
    index += step;
  }
  return undefined;
}

/** Whether something is left of a clause beside what is denied that stands against it. */
function isContrast(clause: Clause, denied: Stretch, { is, giver }: Lexicon): boolean {
  const isIn = (index: number) => denied.start <= index && index < denied.end;
  const name = clause.names.find(({ start }) => isIn(start));
  const others = clause.names.filter(({ start }) => !isIn(start));
  const rest = clause.tokens.filter(({ index }) => !isIn(index));
  const isGiven =
    rest.some(({ word }) => giver(word) !== undefined) &&
    rest.some(({ word }) => is('gives', word)) &&
    rest.some(({ word }) => is('dwellings', word));
  if (name === undefined) return isGiven || others.some(isOfHousing);
  const areParagraphs = [name, ...others].every((each) => isParagraph(each, clause));
  return (isOfHousing(name) && isGiven) || (others.length > 0 && areParagraphs);
}

/** What of a clause is denied, or was left, beside something that stands: "not in the camp any more, the town gave us a flat". */
function contrastIn(clause: Clause, lexicon: Lexicon): Stretch | undefined {
  for (const { word, index } of clause.words) {
    const isBehind = lexicon.is('negatorsBehind', word);
    const isLeaving = lexicon.is('leaves', word);
    if (!isBehind && !isLeaving && !lexicon.is('negators', word)) continue;
    const sides = isBehind || isLeaving ? ([-1, 1] as const) : ([1] as const);
    const denied = sides
      .map((step) => deniedBeside(clause, index, step, lexicon))
      .find((each) => each !== undefined);
    if (denied !== undefined && isContrast(clause, denied, lexicon)) return denied;
  }
  return undefined;
}

/** What of a clause was taken away, where another thing was given in its place: "took the Gestattung gave a Duldung". */
function replacedIn({ names, words }: Clause, { is }: Lexicon): Stretch | undefined {
  const taken = words.find(({ word }) => is('denies', word))?.index ?? Number.POSITIVE_INFINITY;
  const [first, next, ...others] = names;
  if (first === undefined || next === undefined || others.length > 0) return undefined;
  const isGiven = words.some(
    ({ word, index }) => index >= next.end && (is('gives', word) || is('granted', word)),
  );
  const isBetween = first.end <= taken && taken < next.start;
  return isGiven && isBetween ? { start: first.start, end: taken + 1 } : undefined;
}

/** What of a clause goes on as it was while something else is looked for: "no flat to be found, still in the camp". */
function goingOnIn({ tokens, words }: Clause, { is }: Lexicon): readonly Stretch[] {
  const sought = words.find(({ word }) => is('seeks', word))?.index ?? Number.POSITIVE_INFINITY;
  const still = words.find(({ word, index }) => index > sought && is('still', word));
  const end = Number(tokens.at(-1)?.index) + 1;
  return still === undefined ? [] : [{ start: still.index, end }];
}

/**
 * A text in which what is denied beside something that stands is a clause of its own, and so is what goes on, where nothing parts
 * the two: "not in the camp any more the town gave us a flat", "not § 25 (2) § 25 (3)".
 */
export function withContrasts(reading: ParsedText, lexicon: Lexicon): ParsedText {
  const denied = reading.clauses.flatMap((clause) => {
    const stretch = contrastIn(clause, lexicon) ?? replacedIn(clause, lexicon);
    return stretch === undefined ? goingOnIn(clause, lexicon) : [stretch];
  });
  if (denied.length === 0) return reading;
  const { passage, matches, isNamed } = reading;
  const most = Math.max(...passage.tokens.map(({ clause }) => clause));
  const clauseAt = (index: number, clause: number) => {
    const own = denied.findIndex(({ start, end }) => start <= index && index < end);
    return own < 0 ? clause : most + 1 + own;
  };
  const tokens = passage.tokens.map((token, index) => ({
    ...token,
    clause: clauseAt(index, token.clause),
  }));
  const placed = matches.map((match) => ({
    ...match,
    clause: clauseAt(match.start, match.clause),
  }));
  return readingOf({ ...passage, tokens }, placed, isNamed);
}
