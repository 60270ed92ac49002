import type { Lexicon } from './lexicon.ts';
import type { ParsedText } from './read.ts';
import type { Saying } from './sayings.ts';
import { createInSequence } from './sequence.ts';

/** Of two places between which somebody moved, the one they came to: "moved from there to here". */
function movedTo(
  standing: readonly Saying[],
  reading: ParsedText,
  { is }: Lexicon,
): readonly Saying[] {
  const moves = new Set(
    reading.passage.tokens.filter(({ word }) => is('moves', word)).map(({ clause }) => clause),
  );
  const places = standing.filter(({ question }) => question === 'bundesland');
  const last = places.at(-1);
  const isLeft = ({ match, question }: Saying) =>
    question === 'bundesland' && match !== last?.match && moves.has(match.clause);
  return standing.filter(
    (saying) => !(isLeft(saying) && last?.match.clause === saying.match.clause),
  );
}

/** Things of which a text may tell one after another. */
const SEQUENCED = ['unterbringung', 'wohnungsweg', 'bundesland', 'status', 'papier'];

/** What stands, of what is told one after another or left only what is so now; and how somebody was housed before. */
export function inTime(present: readonly Saying[], reading: ParsedText, lexicon: Lexicon) {
  const standing = movedTo(present, reading, lexicon);
  const inSequence = createInSequence(reading, lexicon);
  const isNow = new Set(standing);
  const housed: Saying[] = [];
  for (const question of SEQUENCED) {
    // "The home, then straight here": however straight, it is the way from there.
    const all = standing.filter(
      (saying) => saying.question === question && !saying.options.has('direkt'),
    );
    const { now, before } = inSequence(all);
    for (const saying of all) if (!now.includes(saying)) isNow.delete(saying);
    if (question === 'unterbringung') housed.push(...before);
  }
  return { standing: standing.filter((saying) => isNow.has(saying)), housed };
}
