import { clausesOf } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import type { ParsedText } from './read.ts';
import type { WordKind } from './tokens.ts';

/** Whose something is: one's own, a relative's, or that of somebody or something nobody lives with. */
export type Owner = 'self' | 'kin' | 'others';

const OWNERS = ['self', 'kin', 'others'] as const satisfies readonly WordKind[];

/** Whether each word of a text names a relative who is only along: "with my wife and children". */
function areAlong({ passage: { tokens } }: ParsedText, { is }: Lexicon): readonly boolean[] {
  let isAlong = false;
  return tokens.map(({ word }) => {
    const isRelative = is('kin', word);
    isAlong = is('along', word) || (isAlong && (isRelative || is('filler', word)));
    return isAlong && isRelative;
  });
}

/**
 * Whose each name of a text is: whoever was named last before it in its clause, or else first behind it,
 * where that is somebody else; one's own where nobody is named.
 */
export function ownersIn(reading: ParsedText, lexicon: Lexicon): ReadonlyMap<Match, Owner> {
  const owners = new Map<Match, Owner>();
  const isAlong = areAlong(reading, lexicon);
  for (const { names, words } of clausesOf(reading)) {
    const named = words.flatMap(({ word, index }) => {
      const owner = OWNERS.find((kind) => lexicon.is(kind, word));
      return owner === undefined || isAlong[index] ? [] : [{ owner, index }];
    });
    const other = named.find(({ owner }) => owner !== 'self')?.owner ?? 'self';
    let next = 0;
    for (const name of names) {
      while ((named[next]?.index ?? name.start) < name.start) next += 1;
      owners.set(name, named[next - 1]?.owner ?? other);
    }
  }
  return owners;
}
