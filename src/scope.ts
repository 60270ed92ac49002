import { type Day, inForce, type Validity } from './calendar.ts';
import type { CHOICES } from './facts/values.ts';
import type { Ground, Scope } from './finding.ts';
import { PROGRAMME_2023 } from './programme.ts';
import type { SourceId } from './sources.ts';

type Bundesland = (typeof CHOICES.bundesland)[number];

interface LandRule {
  readonly id: string;
  readonly scope: Scope;
}

/** The programme supports the municipalities of Baden-Württemberg. Source: Nr. 1.1 VwV. */
export const LAND: Readonly<Record<Bundesland, LandRule>> = {
  'baden-wuerttemberg': { id: 'bundesland-baden-wuerttemberg', scope: 'inside' },
  anderes: { id: 'bundesland-anderes', scope: 'outside' },
  unbekannt: { id: 'bundesland-unbekannt', scope: 'open' },
};

export interface LandGround extends Validity {
  readonly ground: readonly Ground[];
  readonly sources: readonly SourceId[];
}

const SOURCES_OF_LAND = ['vwv-1-1', 'hinweisschreiben'] as const;

/** What that rests on: the letter quotes the VwV in its version before 06.06.2023. */
export const LAND_GROUNDS: readonly LandGround[] = [
  { ground: ['L'], sources: SOURCES_OF_LAND, to: PROGRAMME_2023.dayBefore },
  { ground: ['L', 'I'], sources: SOURCES_OF_LAND, from: PROGRAMME_2023.first },
];

/** The ground on which a Land is inside the programme or not, on a day. */
export function landGroundOn(asOf: Day): LandGround {
  // Of two spans that adjoin one always holds.
  return LAND_GROUNDS.find((each) => inForce(each, asOf)) as LandGround;
}

/** Outside by one of the two is outside; open by one of them is open. */
export function scopeOf(byLand: Scope, byStatus: Scope): Scope {
  if (byLand === 'outside' || byStatus === 'outside') return 'outside';
  return byLand === 'open' || byStatus === 'open' ? 'open' : 'inside';
}
