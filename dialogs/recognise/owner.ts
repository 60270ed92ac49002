import type { Word } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import type { ParsedText } from './read.ts';
import type { WordKind } from './tokens.ts';

/** Whose something is: one's own, a relative's, or that of somebody or something nobody lives with. */
export type Owner = 'self' | 'kin' | 'others';

const OWNERS = ['self', 'kin', 'others'] as const satisfies readonly WordKind[];

/**
 * Whether each word of a text names a relative behind a word that makes them only stand beside: who is
 * along, "with my wife and children", or of whom nothing is said, "to my father".
 */
function areBehind(
  kind: 'along' | 'attached',
  { passage: { tokens } }: ParsedText,
  { is, isOfTime }: Lexicon,
): readonly boolean[] {
  let isBehind = false;
  return tokens.map(({ word }) => {
    const isRelative = is('kin', word);
    isBehind =
      is(kind, word) ||
      (isBehind && (isRelative || is('filler', word) || isOfTime(word) || /^\d/.test(word)));
    return isBehind && isRelative;
  });
}

/** The clauses in which nothing tells whether a relative is spoken of, or the person who came to one. */
export function clausesOfKin(reading: ParsedText, lexicon: Lexicon): ReadonlySet<number> {
  const isAttached = areBehind('attached', reading, lexicon);
  const isKin = ({ word, index }: Word) => lexicon.is('kin', word) && !isAttached[index];
  const clauses = reading.clauses.filter(
    ({ words }) => words.some(isKin) && !words.some(({ word }) => lexicon.is('self', word)),
  );
  return new Set(clauses.flatMap(({ names }) => names.map(({ clause }) => clause)));
}

/**
 * Whose each name of a text is: whoever was named last before it in its clause, or else somebody else who
 * is named in it, a relative rather than an office; one's own where nobody is named.
 */
export function ownersIn(reading: ParsedText, lexicon: Lexicon): ReadonlyMap<Match, Owner> {
  const owners = new Map<Match, Owner>();
  const isAlong = areBehind('along', reading, lexicon);
  for (const { names, words } of reading.clauses) {
    const named = words.flatMap(({ word, index }) => {
      const owner = OWNERS.find((kind) => lexicon.is(kind, word));
      return owner === undefined || isAlong[index] ? [] : [{ owner, index }];
    });
    const isNamed = (kind: Owner) => named.some(({ owner }) => owner === kind);
    const other = (['kin', 'others'] as const).find(isNamed) ?? 'self';
    let next = 0;
    for (const name of names) {
      while ((named[next]?.index ?? name.start) < name.start) next += 1;
      const before = named[next - 1]?.owner ?? 'others';
      owners.set(name, before === 'others' ? other : before);
    }
  }
  return owners;
}
