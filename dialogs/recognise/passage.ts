import type { Lexicon } from './lexicon.ts';
import type { Standing } from './standing.ts';
import type { Token, WordKind } from './tokens.ts';
import { whereaboutsIn } from './whereabouts.ts';

/** Where in a text a word of a name stands, from left to right. */
export interface Places {
  /** Written just so. */
  readonly written: number[];
  /** Written so, or with a slip. */
  readonly any: number[];
}

/**
 * A text taken apart, with all that is known of its words whatever is asked. It is made once a text
 * and looked up from then on, so that a long text takes no longer than it has words.
 */
export interface Passage {
  readonly tokens: readonly Token[];
  /** The kinds of small words that each word is of. */
  readonly kinds: readonly ReadonlySet<WordKind>[];
  /** What each word can stand for. */
  readonly standings: readonly (readonly Standing[])[];
  /** Whether a word only names the town that something lies in. */
  readonly isWhereabouts: readonly boolean[];
  /** Whether a name may go on behind a word that does not belong to it. */
  readonly isPassed: readonly boolean[];
  /** The last word at which a name that has come to a word may go on. */
  readonly reach: readonly number[];
  /** The same where the name has a gap: what parts the words of the text does not end it there. */
  readonly reachOverGap: readonly number[];
  readonly places: ReadonlyMap<string, Places>;
}

function placesOf(standings: Passage['standings']): ReadonlyMap<string, Places> {
  const all = new Map<string, Places>();
  standings.forEach((standing, index) => {
    for (const { word, isSlip } of standing) {
      const places = all.get(word) ?? { written: [], any: [] };
      all.set(word, places);
      if (!isSlip) places.written.push(index);
      places.any.push(index);
    }
  });
  return all;
}

/** For each word the last one that can be come to over words that are passed. */
function reachOf(isPassed: readonly boolean[], isBlocked: (index: number) => boolean): number[] {
  const reach = isPassed.map((_, index) => index);
  for (let index = reach.length - 1; index >= 0; index -= 1) {
    if (isBlocked(index)) reach[index] = index - 1;
    else if (isPassed[index]) reach[index] = reach[index + 1] ?? index;
  }
  return reach;
}

/** Looks up all that is to be known of the words of a text. */
export function passageOf(tokens: readonly Token[], lexicon: Lexicon): Passage {
  const byWord = new Map<string, readonly Standing[]>();
  const standsFor = (word: string): readonly Standing[] => {
    const standing = byWord.get(word) ?? lexicon.standsFor(word);
    byWord.set(word, standing);
    return standing;
  };
  const standings = tokens.map(({ word, paragraph }) =>
    paragraph === undefined ? standsFor(word) : [...standsFor(word), ...standsFor(paragraph)],
  );
  const isWhereabouts = whereaboutsIn(tokens, standsFor, lexicon);
  // "In the city's flat", but not "in the city a flat".
  const isPassed = tokens.map(
    ({ word }, index) =>
      lexicon.is('filler', word) &&
      (lexicon.is('genitive', word) || isWhereabouts[index - 1] !== true),
  );
  return {
    tokens,
    kinds: tokens.map(({ word }) => lexicon.kindsOf(word)),
    standings,
    isWhereabouts,
    isPassed,
    reach: reachOf(isPassed, (index) => tokens[index]?.isApart === true),
    reachOverGap: reachOf(isPassed, () => false),
    places: placesOf(standings),
  };
}
