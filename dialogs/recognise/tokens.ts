import type { Grammar } from './words.ts';

/** Kinds of small words, each a list in `locales/<language>/grammar.json`. */
export const WORD_KINDS = [
  'filler',
  'negators',
  'boundary',
  'or',
  'hedges',
  'notNow',
  'interrogatives',
  'kin',
  'earlier',
  'counselling',
  'transit',
  'cameFrom',
  'otherDates',
  'where',
  'town',
  'genitive',
  'counted',
  'printed',
  'granted',
  'undecided',
  'citizen',
  'attached',
  'goingOn',
  'negatorsBehind',
  'denies',
  'refuses',
  'wishes',
  'self',
  'others',
  'along',
  'dwellings',
  'gives',
  'asylum',
  'plain',
  'now',
  'then',
  'still',
  'again',
  'sues',
  'decided',
  'lost',
  'documents',
  'camps',
  'advisers',
  'moves',
  'applies',
  'sure',
  'leaves',
  'anyMore',
  'changes',
  'excepts',
  'borders',
  'sends',
  'writes',
  'stayed',
  'passes',
  'passports',
  'peoples',
  'helped',
  'firsts',
  'has',
  'pays',
  'sometimes',
  'seeks',
  'near',
  'returns',
  'responsible',
  'reads',
  'attachedBehind',
  'onBehalf',
  'nonRelatives',
  'streets',
  'awaits',
  'becomes',
] as const satisfies readonly (keyof Grammar)[];

export type WordKind = (typeof WORD_KINDS)[number];

/** A word in its place in a text. */
export interface Token {
  readonly word: string;
  /** The clause it stands in: what is negated in one clause is not negated in another. */
  readonly clause: number;
  /** Whether something parts it from the word before: the two are then no one name. */
  readonly isApart: boolean;
  /** The paragraph that a bare number may stand for. */
  readonly paragraph?: string;
}

/** Takes a folded text apart, its paragraphs marked; in a name a word may have a `*` at its end. */
export type Tokenizer = (marked: string) => readonly Token[];

/** The words of a folded text. */
export function wordsIn(folded: string): readonly string[] {
  return folded.match(/§[0-9a-z:]+|\*?[\p{L}\p{N}]+\*?/gu) ?? [];
}

/** Words that begin a new clause. */
const BEGINNING = ['boundary', 'now', 'then'] as const satisfies readonly WordKind[];

/** Makes the tokenizer of the languages in use. */
export function createTokenizer(is: (kind: WordKind, word: string) => boolean): Tokenizer {
  return (marked) => {
    const tokens: Token[] = [];
    let clause = 0;
    let isApart = false;
    for (const [part] of marked.matchAll(/§[0-9a-z:]+|\*?[\p{L}\p{N}]+\*?|[,;.!?:()\n]/gu)) {
      const isWord = /[\p{L}\p{N}]/u.test(part);
      if (!isWord || BEGINNING.some((kind) => is(kind, part))) {
        clause += 1;
        isApart = true;
      }
      if (!isWord) continue;
      // A flat in the city is not the "flat of the city".
      isApart ||= is('where', part);
      tokens.push({ word: part, clause, isApart });
      isApart = false;
    }
    return tokens;
  };
}

/**
 * The words without those that are only the second half of a small word round a noun: "له … نه". Alone
 * they may mean something else, as "no".
 */
export function withoutSecondHalves(
  tokens: readonly Token[],
  { firstHalves }: { readonly firstHalves: (word: string) => ReadonlySet<string> | undefined },
): readonly Token[] {
  let clause = -1;
  let before = new Set<string>();
  return tokens.filter((token) => {
    if (token.clause !== clause) before = new Set();
    clause = token.clause;
    const isHalf = firstHalves(token.word)?.isDisjointFrom(before) === false;
    before.add(token.word);
    return !isHalf;
  });
}
