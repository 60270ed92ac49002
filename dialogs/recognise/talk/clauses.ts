/** A word of a text, and where it stands. */
export interface Word {
  readonly word: string;
  readonly sentence: number;
  readonly clause: number;
}

/** A text in its words and clauses. */
export interface Clauses {
  readonly words: readonly Word[];
  /** Where in the text each clause begins. */
  readonly begins: readonly number[];
}

const PARTS = /[\p{L}\p{N}]+|[!?;,()\n]|[.:](?!\d)/gu;

/**
 * Takes a folded text apart. A clause ends at a mark, before a word that begins a new one, and where the
 * word that it began with comes again: "I have a Duldung I need a lawyer" has two.
 * @param isBoundary whether a word begins a clause
 */
export function clausesOf(folded: string, isBoundary: (word: string) => boolean): Clauses {
  const words: Word[] = [];
  const begins = [0];
  let sentence = 0;
  let opening: string | null = null;
  for (const { 0: part, index } of folded.matchAll(PARTS)) {
    const isWord = /[\p{L}\p{N}]/u.test(part);
    if (!isWord || isBoundary(part) || part === opening) {
      // A mark belongs to what it ends.
      begins.push(isWord ? index : index + part.length);
      opening = null;
    }
    if (!isWord && part !== ',') sentence += 1;
    if (!isWord) continue;
    opening ??= part;
    words.push({ word: part, sentence, clause: begins.length - 1 });
  }
  return { words, begins };
}

/** What is left of a folded text without some of its clauses. */
export function withoutClauses(
  folded: string,
  { begins }: Clauses,
  clauses: ReadonlySet<number>,
): string {
  const left = begins.map((begin, clause) =>
    clauses.has(clause) ? ' ' : folded.slice(begin, begins[clause + 1]),
  );
  return left.join('').trim();
}
