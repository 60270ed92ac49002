import type { Lexicon } from './lexicon.ts';
import type { ParsedText } from './read.ts';
import type { WordKind } from './tokens.ts';
import type { Giver } from './words.ts';

/** Words that say of somebody who gives people a place to live that it was not them. */
const NOT_THEM: readonly WordKind[] = ['negators', 'negatorsBehind', 'denies', 'refuses'];

/** Words beside which it is not told who gave a place to live: who pays for one, what is promised. */
const OF_ELSE: readonly WordKind[] = ['pays', 'wishes', 'hedges'];

/** Those who give people a place to live for some time. */
const AUTHORITIES: readonly (Giver | undefined)[] = ['vorlaeufig', 'anschluss'];

/** Words that are denied together, or not. */
interface Stretch {
  readonly givers: Set<Giver>;
  isDenied: boolean;
}

/** The stretches of a text that are denied or not: a clause is one, up to a word that denies what is before it. */
function stretchesOf({ clauses }: ParsedText, { is, giver }: Lexicon): readonly Stretch[] {
  return clauses.flatMap(({ tokens }) => {
    let last: Stretch = { givers: new Set(), isDenied: false };
    const all = [last];
    for (const { word } of tokens) {
      const given = giver(word);
      if (given !== undefined) last.givers.add(given);
      last.isDenied ||= NOT_THEM.some((kind) => is(kind, word));
      if (!is('negatorsBehind', word) || last.givers.size === 0) continue;
      last = { givers: new Set(), isDenied: false };
      all.push(last);
    }
    return all;
  });
}

/**
 * The authority that gave somebody a place to live, as against another one: "not from the town, from the
 * Landkreis".
 * @returns nothing (`null`) where there is none, or it is not certain
 */
export function contrastedGiver(reading: ParsedText, lexicon: Lexicon): Giver | null {
  const { tokens } = reading.passage;
  if (tokens.some(({ word }) => OF_ELSE.some((kind) => lexicon.is(kind, word)))) return null;
  const stretches = stretchesOf(reading, lexicon);
  const giversOf = (isDenied: boolean) =>
    new Set(stretches.flatMap((each) => (each.isDenied === isDenied ? [...each.givers] : [])));
  const [denied, standing] = [giversOf(true), giversOf(false)];
  const [only = null, another] = standing;
  const isOne = another === undefined && denied.size > 0 && !denied.has(only as Giver);
  return isOne && AUTHORITIES.includes(only ?? undefined) ? only : null;
}
