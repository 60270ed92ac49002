import { beforeCard } from '../../src/index.ts';
import type { BearingOf } from './bearing.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import type { Passage } from './passage.ts';
import { isGrant } from './protection.ts';

/**
 * The statuses that a text says were granted: one that is there without a card only, or a protection
 * in one clause with a word that it was granted. "Suing for subsidiary protection" grants nothing.
 */
export function grantedIn(
  matches: readonly Match[],
  { tokens }: Passage,
  bearingOf: BearingOf,
  lexicon: Lexicon,
): ReadonlySet<string> {
  const clauses = new Set(
    tokens.filter(({ word }) => lexicon.is('granted', word)).map(({ clause }) => clause),
  );
  const standing = matches.filter((match) => bearingOf(match, match.targets) === 'stands');
  const statuses = standing.flatMap(({ targets, clause }) =>
    targets
      .filter(({ question }) => question === 'status')
      // "Recognition" may be that of any protection where it is only offered; a ban is itself.
      .filter(({ option, isLocal }) => !isLocal || option === 'abschiebungsverbot-ohne-karte')
      .filter(({ option }) => isGrant(option) || clauses.has(clause))
      .map(({ option }) => beforeCard(option)),
  );
  return new Set(statuses.filter(isGrant));
}
