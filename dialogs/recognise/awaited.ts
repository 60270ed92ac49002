import type { Clause } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import type { WordKind } from './tokens.ts';

/**
 * The names of what a text says that somebody waits for, or that they will be given: "waiting for my permit".
 * Who waits for a decision has what is named beside it.
 * @param isHeld whether a name is that of something that can be had
 */
export function awaitedIn(
  clauses: readonly Clause[],
  isHeld: (match: Match) => boolean,
  { is }: Lexicon,
): ReadonlySet<Match> {
  const awaited = clauses.flatMap(({ tokens, names }) => {
    const find = (kind: WordKind) => tokens.find(({ word }) => is(kind, word));
    // "Ich werde … bekommen": the one says nothing without the other.
    const word = find('awaits') ?? (find('granted') && find('becomes'));
    if (word === undefined || find('decided') !== undefined) return [];
    const behind = names.filter(({ end }) => end > word.index);
    const meant = behind.some(isHeld) ? behind : names;
    return meant.some(isHeld) ? meant : [];
  });
  return new Set(awaited);
}
