import { beforeCard } from '../../src/index.ts';
import type { Match } from './match.ts';
import type { Target } from './names.ts';

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
