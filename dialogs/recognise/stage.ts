import type { Asked } from './asked.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import { STADTKREIS } from './names.ts';
import type { Passage } from './passage.ts';
import type { Saying } from './sayings.ts';

/** "In a flat with my daughter": who is along says nothing beside where somebody lives. */
export function withoutThoseAlong(
  found: Map<string, ReadonlySet<string>>,
  standing: readonly Saying[],
  { tokens }: Passage,
  { is }: Lexicon,
): void {
  const options = found.get('unterbringung') ?? new Set();
  const relatives = standing.filter((saying) => saying.options.has('bei-angehoerigen'));
  const isAlong = ({ match: { start, end } }: Saying) => {
    let index = start;
    while (
      is('filler', String(tokens[index - 1]?.word)) &&
      !is('along', String(tokens[index]?.word))
    )
      index -= 1;
    return tokens.slice(Math.max(0, index - 1), end).some(({ word }) => is('along', word));
  };
  const isPlaced = ['eigene-wohnung', 'anschluss', 'vorlaeufig'].some((stage) =>
    options.has(stage),
  );
  if (isPlaced && relatives.length > 0 && relatives.every(isAlong))
    found.set('unterbringung', new Set([...options].filter((each) => each !== 'bei-angehoerigen')));
}

/**
 * A town that gives people a place to live and is a Stadtkreis may be doing so as either authority: nobody
 * can tell the stage by who gave it. The town may have been named before.
 */
export function stadtkreisHouses(
  found: Map<string, ReadonlySet<string>>,
  standing: readonly Saying[],
  matches: readonly Match[],
  { giver }: Lexicon,
  { tokens }: Passage,
  { settled }: Asked,
): void {
  const housing = standing.filter(({ question }) => question === 'unterbringung');
  const isGiven = ({ match: { start, end } }: Saying) =>
    tokens.slice(start, end).some(({ word }) => giver(word) === 'anschluss');
  const towns = matches.filter(({ targets }) =>
    targets.some(({ question }) => question === STADTKREIS),
  );
  const isStadtkreis = ({ targets }: Match) =>
    targets.every(({ question, option }) => question !== STADTKREIS || option === 'ja');
  // "First the Land's home in the town, then": that town is another stage's.
  const isOfStage = ({ clause }: Match) =>
    matches.some(
      (other) =>
        other.clause === clause && other.targets.some(({ option }) => option === 'erstaufnahme'),
    );
  const isNamed = towns.some((match) => isStadtkreis(match) && !isOfStage(match));
  const isKnown = settled[STADTKREIS] === 'ja' && towns.every(isOfStage);
  const isEither = [...(found.get('unterbringung') ?? [])].join() === 'anschluss';
  if (isEither && housing.every(isGiven) && (isNamed || isKnown))
    found.set('unterbringung', new Set(['vorlaeufig', 'anschluss']));
}
