import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import type { ParsedText } from './read.ts';
import type { WordKind } from './tokens.ts';

/** What is told of one thing, one after another: what is so now, and what was before, in its order. */
interface Sequence<Each> {
  readonly now: readonly Each[];
  readonly before: readonly Each[];
}

/** Marks of time, the strongest first: what is so once more, is so now, or still. */
const MARKS: readonly WordKind[] = ['again', 'now', 'still'];

/**
 * Makes what puts the names that a text has for one thing in the order of time: "first the home, then the
 * town's flat, now our own". What "now" marks is so now, or else what stands last behind a "then".
 */
export function createInSequence(reading: ParsedText, { is }: Lexicon) {
  const clauses = reading.clauses;
  const markedBy = (kind: WordKind) =>
    new Set(
      clauses.flatMap(({ tokens }) =>
        tokens.filter(({ word }) => is(kind, word)).map(({ clause }) => clause),
      ),
    );
  const marks = MARKS.map((kind) => ({ kind, clauses: markedBy(kind) }));
  const next = markedBy('then');
  return <Each extends { readonly match: Match }>(all: readonly Each[]): Sequence<Each> => {
    for (const { kind, clauses: marked } of marks) {
      const first = all.findIndex(({ match }) => marked.has(match.clause));
      if (first < 0) continue;
      // What goes on leaves no room for what is named beside it; what is so now goes on to the end.
      return kind === 'still'
        ? { now: all.filter(({ match }) => marked.has(match.clause)), before: [] }
        : { now: all.slice(first), before: all.slice(0, first) };
    }
    const last = all.findLastIndex(({ match }) => next.has(match.clause));
    return last > 0
      ? { now: all.slice(last), before: all.slice(0, last) }
      : { now: all, before: [] };
  };
}
