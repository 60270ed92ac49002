import type { Lexicon } from './lexicon.ts';
import { type Match, namesFrom } from './match.ts';
import type { Target } from './names.ts';
import { canBeParagraph, fiktionsgruendeOfParagraph, statusesOfParagraph } from './paragraphs.ts';
import type { Token, WordKind } from './tokens.ts';

/** A text taken apart. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly matches: readonly Match[];
}

/** The words of a text; a bare number may be a paragraph, too, where it can be one. */
function tokensOf(text: string, lexicon: Lexicon, takesNumbers: boolean): readonly Token[] {
  // A star stands for any rest only in a name.
  return lexicon.tokensOf(text.replaceAll('*', ' ')).map((token, index, all) => {
    const next = all[index + 1];
    if (next?.clause === token.clause && lexicon.is('counted', next.word)) return token;
    const number = /^(\d{1,3})(?:er|iger)?$/.exec(token.word)?.[1];
    const isParagraph = takesNumbers && number !== undefined && canBeParagraph(number);
    return isParagraph ? { ...token, paragraph: `§${number}` } : token;
  });
}

function paragraphTargets(word: string): readonly Target[] {
  const code = word.slice(1);
  const isLocal = false;
  return [
    ...statusesOfParagraph(code).map((option) => ({ question: 'status', option, isLocal })),
    ...fiktionsgruendeOfParagraph(code).map((option) => ({
      question: 'fiktionsgrund',
      option,
      isLocal,
    })),
  ];
}

function matchesAt(tokens: readonly Token[], start: number, lexicon: Lexicon): readonly Match[] {
  const { word, clause, paragraph = word } = tokens[start] as Token;
  const names = namesFrom(tokens, start, lexicon);
  if (!paragraph.startsWith('§')) return names;
  const targets = paragraphTargets(paragraph);
  return [
    ...names,
    { start, end: start + 1, clause, targets, isExact: true, isWhereabouts: false },
  ];
}

/** Two matches of the same words: what is written exactly is not put beside a slip. */
function merged(one: Match, other: Match): Match {
  if (one.isExact && !other.isExact) return one;
  return { ...one, targets: [...one.targets, ...other.targets] };
}

/** Of matches that overlap the longest stays; of equals all do, as what each may stand for. */
function withoutOverlaps(matches: readonly Match[]): readonly Match[] {
  const longestFirst = matches.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: Match[] = [];
  for (const match of longestFirst) {
    const same = kept.findIndex((each) => each.start === match.start && each.end === match.end);
    const other = kept[same];
    if (other !== undefined) {
      kept[same] = merged(other, match);
    } else if (kept.every((each) => match.end <= each.start || each.end <= match.start)) {
      kept.push(match);
    }
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

/**
 * Takes a text apart into words, clauses and the names found in it.
 * @param folded the text
 * @param takesNumbers whether a bare number can be a paragraph here
 * @param counts whether what a name stands for can be meant here; other names are not looked at
 */
export function read(
  folded: string,
  lexicon: Lexicon,
  takesNumbers: boolean,
  counts: (target: Target, match: Match) => boolean,
): Reading {
  const tokens = tokensOf(folded, lexicon, takesNumbers);
  const matches = tokens
    .flatMap((_, start) => matchesAt(tokens, start, lexicon))
    .map((match) => ({
      ...match,
      targets: match.targets.filter((target) => counts(target, match)),
    }))
    .filter((match) => match.targets.length > 0);
  return { tokens, matches: withoutOverlaps(matches) };
}

function outside({ tokens, matches }: Reading): readonly string[] {
  const isNamed = (index: number) =>
    matches.some(({ start, end }) => start <= index && index < end);
  return tokens.filter((_, index) => !isNamed(index)).map(({ word }) => word);
}

/** Whether a word of a kind stands outside of all the names found. */
export function hasOutside(kind: WordKind, reading: Reading, lexicon: Lexicon): boolean {
  return outside(reading).some((word) => lexicon.is(kind, word));
}

/** The words outside of all the names found, without small ones. */
export function wordsOutside(reading: Reading, lexicon: Lexicon): readonly string[] {
  return outside(reading).filter((word) => !lexicon.is('filler', word));
}

/** Whether a clause has a word of a kind that belongs to none of the names found. */
export function clauseHas(
  kind: WordKind,
  clause: number,
  { tokens, matches }: Reading,
  lexicon: Lexicon,
): boolean {
  const inClause = tokens.map((token) =>
    token.clause === clause ? token : { ...token, word: '' },
  );
  return hasOutside(kind, { tokens: inClause, matches }, lexicon);
}
