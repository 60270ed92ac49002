import type { Lexicon, Target, WordKind } from './lexicon.ts';
import { canBeParagraph, fiktionsgruendeOfParagraph, statusesOfParagraph } from './paragraphs.ts';

interface Token {
  readonly word: string;
  /** The clause it stands in: what is negated in one clause is not negated in another. */
  readonly clause: number;
}

/** Something that was found in a text: from one word to another, and what it may stand for. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** The clause it begins in. */
  readonly clause: number;
  readonly targets: readonly Target[];
  /** Whether every word is written as the name has it. */
  readonly isExact: boolean;
}

/** A text taken apart. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly matches: readonly Match[];
}

function tokensOf(marked: string, lexicon: Lexicon, takesNumbers: boolean): readonly Token[] {
  let clause = 0;
  const tokens: Token[] = [];
  for (const [part] of marked.matchAll(/§[0-9a-z:]+|[\p{L}\p{N}]+|[,;.!?:()]/gu)) {
    const isWord = /[\p{L}\p{N}]/u.test(part);
    if (!isWord || lexicon.is('boundary', part)) clause += 1;
    const number = /^(\d{1,3})(?:er|iger)?$/.exec(part)?.[1];
    const isParagraph = takesNumbers && number !== undefined && canBeParagraph(number);
    if (isWord) tokens.push({ word: isParagraph ? `§${number}` : part, clause });
  }
  return tokens;
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

/** Every name that begins at a word, following the lexicon's tree past words without meaning. */
function namesFrom(tokens: readonly Token[], start: number, lexicon: Lexicon): readonly Match[] {
  const found: Match[] = [];
  const { clause } = tokens[start] as Token;
  // `end` lies behind the last word that belongs to the name, `index` may be past fillers.
  const walk = (node: Lexicon['root'], index: number, end: number, isExact: boolean) => {
    const { targets } = node;
    if (targets.length > 0 && index === end) found.push({ start, end, clause, targets, isExact });
    const token = tokens[index];
    if (token === undefined) return;
    for (const { word, isSlip } of lexicon.standsFor(token.word)) {
      const next = node.children.get(word);
      if (next !== undefined) walk(next, index + 1, index + 1, isExact && !isSlip);
    }
    if (index > start && lexicon.is('filler', token.word)) walk(node, index + 1, end, isExact);
  };
  walk(lexicon.root, start, start, true);
  return found;
}

function matchesAt(tokens: readonly Token[], start: number, lexicon: Lexicon): readonly Match[] {
  const { word, clause } = tokens[start] as Token;
  const names = namesFrom(tokens, start, lexicon);
  if (!word.startsWith('§')) return names;
  const targets = paragraphTargets(word);
  return [...names, { start, end: start + 1, clause, targets, isExact: true }];
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
 * @param marked the folded text, its paragraphs marked
 * @param takesNumbers whether a bare number can be a paragraph here
 * @param counts whether what a name stands for can be meant here; other names are not looked at
 */
export function read(
  marked: string,
  lexicon: Lexicon,
  takesNumbers: boolean,
  counts: (target: Target, isExact: boolean) => boolean,
): Reading {
  const tokens = tokensOf(marked, lexicon, takesNumbers);
  const matches = tokens
    .flatMap((_, start) => matchesAt(tokens, start, lexicon))
    .map((match) => ({
      ...match,
      targets: match.targets.filter((target) => counts(target, match.isExact)),
    }))
    .filter((match) => match.targets.length > 0);
  return { tokens, matches: withoutOverlaps(matches) };
}

/** Whether a word of a kind stands outside of all the names found. */
export function hasOutside(
  kind: WordKind,
  { tokens, matches }: Reading,
  lexicon: Lexicon,
): boolean {
  return tokens.some(
    ({ word }, index) =>
      lexicon.is(kind, word) && !matches.some(({ start, end }) => start <= index && index < end),
  );
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
