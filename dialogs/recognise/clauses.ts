import type { Match } from './match.ts';
import type { Passage } from './passage.ts';
import type { Token } from './tokens.ts';

/** A word of a clause. */
export interface Word extends Token {
  /** Its place in the text. */
  readonly index: number;
}

/** What is said in one breath: all words of it, the names in it, and the words beside them. */
export interface Clause {
  readonly tokens: readonly Word[];
  readonly names: readonly Match[];
  readonly words: readonly Word[];
}

/** The clauses of a text, in their order. */
export function clausesIn(
  passage: Passage,
  matches: readonly Match[],
  isNamed: readonly boolean[],
): readonly Clause[] {
  const clauses = new Map<number, { tokens: Word[]; names: Match[]; words: Word[] }>();
  const at = (clause: number) => {
    const known = clauses.get(clause) ?? { tokens: [], names: [], words: [] };
    clauses.set(clause, known);
    return known;
  };
  passage.tokens.forEach((token, index) => {
    const { tokens, words } = at(token.clause);
    const word = { ...token, index };
    tokens.push(word);
    if (!isNamed[index]) words.push(word);
  });
  for (const match of matches) at(match.clause).names.push(match);
  return [...clauses.values()];
}
