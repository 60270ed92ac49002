import { FIRST_AS_OF, statusesOfNumber, WELL_KNOWN_NUMBERS } from '../../src/index.ts';
import { type Clause, clausesIn } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import { longestFrom } from './longest.ts';
import { type Match, namesOf } from './match.ts';
import type { Target } from './names.ts';
import {
  canBeParagraph,
  fiktionsgruendeOfParagraph,
  isOfYoungPersonsFamily,
  statusesCited,
} from './paragraphs.ts';
import { type Passage, passageOf } from './passage.ts';
import { type Token, type WordKind, withoutSecondHalves } from './tokens.ts';

/** A text taken apart, and what was found in it. */
export interface ParsedText {
  readonly passage: Passage;
  readonly matches: readonly Match[];
  /** Whether each word belongs to a name that was found. */
  readonly isNamed: readonly boolean[];
  /** The words outside of all the names found. */
  readonly outside: readonly Token[];
  readonly clauses: readonly Clause[];
  /** The clauses with a word of a kind outside of all the names found. */
  readonly clausesByKind: ReadonlyMap<WordKind, ReadonlySet<number>>;
}

/** Which bare numbers may be paragraphs: all of them, those that stand beside papers, or none. */
export type Takes = 'all-numbers' | 'beside-papers' | 'none';

/** Whether a word is the name of a month: a number before it is a day. */
export function isMonthName(word: string, lexicon: Lexicon): boolean {
  const month = /^\p{L}/u.test(word) ? lexicon.readMonth(word, FIRST_AS_OF) : null;
  return month !== null && month.months.length > 0;
}

/** The last two figures of years behind months, as they are written: "11/24". */
function yearsIn(folded: string): ReadonlySet<string> {
  const dates = folded.matchAll(/(?<![\d/.])(?:0?[1-9]|1[0-2])[/.](\d\d)(?![\d/.])/g);
  return new Set([...dates].map(([, year = '']) => year));
}

/** The days of dates without a year, "30.10.": of a paragraph no Absatz has such a number. */
function daysIn(folded: string): ReadonlySet<string> {
  const dates = folded.matchAll(/(?<![\d/.])([0-3]?\d)\.\s?(?:0[1-9]|[89]|1[0-2])\.(?!\d)/g);
  return new Set([...dates].map(([, day = '']) => day));
}

/** Numbers behind a comma: behind a full stop they may be those of a house. */
const BEHIND_COMMA = /[,،፣]\s*(\d{1,3}\p{L}?)(?![\p{L}\d])/gu;

/** The clauses in which a number can only be a paragraph: "card 24", or a clause of its own behind a comma. */
function ofPapers(folded: string, tokens: readonly Token[], { is }: Lexicon): ReadonlySet<number> {
  const behind = new Set([...folded.matchAll(BEHIND_COMMA)].map(([, number]) => number));
  const clauses = Map.groupBy(tokens, ({ clause }) => clause);
  const isOfPaper = ([clause, words]: [number, readonly Token[]]) => {
    const others = words.filter(({ word }) => !is('filler', word));
    const isAlone = clause > 0 && words.length === 1 && behind.has(words[0]?.word);
    return isAlone || (others.length === 2 && others.some(({ word }) => is('documents', word)));
  };
  return new Set([...clauses].filter(isOfPaper).map(([clause]) => clause));
}

/** Makes what tells whether a number is a day or a year, by the numbers before and behind it. */
function createIsOfDate(folded: string) {
  const [years, days] = [yearsIn(folded), daysIn(folded)];
  const isMonth = (token: Token | undefined) => /^\d\d?$/.test(String(token?.word));
  return (index: number, all: readonly Token[]): boolean => {
    const word = String(all[index]?.word);
    return (
      (years.has(word) && isMonth(all[index - 1])) || (days.has(word) && isMonth(all[index + 1]))
    );
  };
}

/** The words of a text; a bare number may be a paragraph, too, where it can be one. */
function tokensOf(folded: string, lexicon: Lexicon, takes: Takes): readonly Token[] {
  const isOfDate = createIsOfDate(folded);
  // A star stands for any rest only in a name.
  const tokens = lexicon.tokensOf(folded.replaceAll('*', ' '));
  const clauses = takes === 'beside-papers' ? ofPapers(folded, tokens, lexicon) : null;
  // "(f, 29), § 25 Abs. 3": beside one that is cited, a number that few papers bear is an age, or of something else.
  const isCited = tokens.some(({ word }) => word.startsWith('§'));
  const isParagraph = (number: string) =>
    canBeParagraph(number) && (!isCited || WELL_KNOWN_NUMBERS.includes(number));
  return tokens.map((token, index, all) => {
    const isTaken = takes === 'all-numbers' || clauses?.has(token.clause) === true;
    const number = isTaken ? lexicon.numberIn(token.word) : null;
    if (number === null || !isParagraph(number) || isOfDate(index, all)) return token;
    const next = all[index + 1];
    const isOfNext = next?.clause === token.clause;
    const isCounted =
      isOfNext && (lexicon.is('counted', next.word) || isMonthName(next.word, lexicon));
    return isCounted ? token : { ...token, paragraph: `§${number}` };
  });
}

/**
 * Takes a text apart into words and clauses.
 * @param folded the text
 * @param takes which bare numbers can be a paragraph here
 */
export function takeApart(folded: string, lexicon: Lexicon, takes: Takes): Passage {
  const tokens = tokensOf(folded, lexicon, takes);
  return passageOf(withoutSecondHalves(tokens, lexicon), lexicon);
}

function paragraphTargets(word: string, isBare: boolean): readonly Target[] {
  const code = word.slice(1);
  const statuses = isBare
    ? statusesOfNumber(code).map((option) => ({ option, isLocal: false }))
    : statusesCited(code);
  const applications = isOfYoungPersonsFamily(code) ? ['ja'] : [];
  return [
    ...applications.map((option) => ({ question: 'bleiberechtsantrag', option, isLocal: false })),
    ...statuses.map((cited) => ({ question: 'status', ...cited })),
    ...fiktionsgruendeOfParagraph(code).map((option) => ({
      question: 'fiktionsgrund',
      option,
      isLocal: false,
    })),
  ];
}

/** What the paragraph means that each word of a text is; nothing where a word is none. */
function paragraphsIn({ tokens }: Passage): readonly (Match | undefined)[] {
  const meant = new Map<string, readonly Target[]>();
  return tokens.map(({ word, clause, paragraph }, start) => {
    const cited = paragraph ?? word;
    if (!cited.startsWith('§')) return undefined;
    const targets = meant.get(word) ?? paragraphTargets(cited, paragraph !== undefined);
    meant.set(word, targets);
    return { start, end: start + 1, clause, targets, isExact: true, isWhereabouts: false };
  });
}

/** Two matches of the same words: what is written exactly is not put beside a slip. */
function merged(one: Match, other: Match): Match {
  if (one.isExact && !other.isExact) return one;
  return { ...one, targets: [...one.targets, ...other.targets] };
}

/**
 * The longest names of a text of which no two overlap: of equals the first, as what each name of the
 * same words may stand for. They are found without those that they leave no room for, of which a
 * long text can have a great many.
 * @param lengthAt the length of the longest name that begins at a word and ends before another
 */
function longestApart(
  size: number,
  lengthAt: (start: number, limit: number) => number,
): readonly (readonly [start: number, end: number])[] {
  const byLength: number[][] = Array.from({ length: size + 1 }, () => []);
  for (let start = 0; start < size; start += 1)
    (byLength[lengthAt(start, size)] as number[]).push(start);
  const isTaken: boolean[] = new Array(size).fill(false);
  const kept: (readonly [number, number])[] = [];
  for (let length = size; length > 0; length -= 1) {
    const starts = (byLength[length] as number[]).toSorted((a, b) => a - b);
    for (const start of starts) {
      const taken = isTaken.indexOf(true, start);
      const isFree = taken < 0 || start + length <= taken;
      // What is left of it in the room that there is comes later.
      if (!isFree) (byLength[lengthAt(start, taken)] as number[]).push(start);
      if (!isFree) continue;
      isTaken.fill(true, start, start + length);
      kept.push([start, start + length]);
    }
  }
  return kept.sort(([a], [b]) => a - b);
}

/** The clauses with a word of a kind that belongs to none of the names found. */
function byKind(
  { tokens, kinds }: Passage,
  isNamed: readonly boolean[],
): ReadonlyMap<WordKind, ReadonlySet<number>> {
  const clauses = new Map<WordKind, Set<number>>();
  tokens.forEach(({ clause }, index) => {
    if (isNamed[index]) return;
    for (const kind of kinds[index] as ReadonlySet<WordKind>)
      clauses.set(kind, (clauses.get(kind) ?? new Set()).add(clause));
  });
  return clauses;
}

/** A text with the names found in it. */
export function readingOf(
  passage: Passage,
  matches: readonly Match[],
  isNamed: readonly boolean[],
): ParsedText {
  return {
    passage,
    matches,
    isNamed,
    outside: passage.tokens.filter((_, index) => !isNamed[index]),
    clauses: clausesIn(passage, matches, isNamed),
    clausesByKind: byKind(passage, isNamed),
  };
}

/**
 * Finds the names in a text.
 * @param counts whether what a name stands for can be meant here; other names are not looked at
 */
export function read(
  passage: Passage,
  lexicon: Lexicon,
  counts: (target: Target, match: Match) => boolean,
): ParsedText {
  const meant = (match: Match): Match => ({
    ...match,
    targets: match.targets.filter((target) => counts(target, match)),
  });
  const isMeant = (match: Match) => match.targets.some((target) => counts(target, match));
  const paragraphs = paragraphsIn(passage);
  const lengthAt = (start: number, limit: number) => {
    const paragraph = start < limit ? paragraphs[start] : undefined;
    const atLeast = paragraph !== undefined && isMeant(paragraph) ? 1 : 0;
    return Math.max(atLeast, longestFrom(passage, start, limit, lexicon, isMeant) - start);
  };
  const size = passage.tokens.length;
  const isNamed: boolean[] = new Array(size).fill(false);
  const matches = longestApart(size, lengthAt).map(([start, end]) => {
    isNamed.fill(true, start, end);
    const paragraph = end === start + 1 ? paragraphs[start] : undefined;
    const names = namesOf(passage, start, end, lexicon);
    return [...names, ...(paragraph === undefined ? [] : [paragraph])]
      .map(meant)
      .filter(({ targets }) => targets.length > 0)
      .reduce(merged);
  });
  return readingOf(passage, matches, isNamed);
}

const NONE: ReadonlySet<number> = new Set();

/** The clauses with a word of a kind that belongs to none of the names found. */
export function clausesWith(kind: WordKind, reading: ParsedText): ReadonlySet<number> {
  return reading.clausesByKind.get(kind) ?? NONE;
}
