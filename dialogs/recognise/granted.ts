import { beforeCard } from '../../src/index.ts';
import type { BearingOf } from './bearing.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './match.ts';
import type { Target } from './names.ts';
import type { Passage } from './passage.ts';

/** Names of a protection that stand for no answer by themselves. */
const PROTECTION = 'protection';

/** Beside them: names for that it was refused. */
const REFUSED = 'refused';

/** What a decision grants, as long as there is no card. */
const GRANTS = ['anerkannt-ohne-karte', 'abschiebungsverbot-ohne-karte'];

/** Whether a status is what a decision grants, as long as there is no card. */
export function isGrant(status: string): boolean {
  return GRANTS.includes(status);
}

/** Whether a name is one of a protection that an authority or a court grants. */
export function isProtection({ question, option }: Target): boolean {
  const isNamed = question === PROTECTION && option !== REFUSED;
  return isNamed || (question === 'status' && isGrant(beforeCard(option)));
}

/** Whether a name says that a protection was refused. */
export function isRefusal({ question, option }: Target): boolean {
  return question === PROTECTION && option === REFUSED;
}

/** Whether a name stands for a protection alone, and so for no answer. */
export function isMereProtection({ targets }: Match): boolean {
  return targets.every(({ question }) => question === PROTECTION);
}

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
