import type { CHOICES } from './facts/values.ts';
import type { Ground, Scope } from './finding.ts';
import type { SourceId } from './sources.ts';

type Bundesland = (typeof CHOICES.bundesland)[number];

interface LandRule {
  readonly id: string;
  readonly scope: Scope;
  readonly ground: readonly Ground[];
  readonly sources: readonly SourceId[];
}

const rest = { ground: ['L'], sources: ['vwv-1-1', 'hinweisschreiben'] } as const;

/** The programme supports the municipalities of Baden-Württemberg. Source: Nr. 1.1 VwV. */
export const LAND: Readonly<Record<Bundesland, LandRule>> = {
  'baden-wuerttemberg': { id: 'bundesland-baden-wuerttemberg', scope: 'inside', ...rest },
  anderes: { id: 'bundesland-anderes', scope: 'outside', ...rest },
  unbekannt: { id: 'bundesland-unbekannt', scope: 'open', ...rest },
};

/** Outside by one of the two is outside; open by one of them is open. */
export function scopeOf(byLand: Scope, byStatus: Scope): Scope {
  if (byLand === 'outside' || byStatus === 'outside') return 'outside';
  return byLand === 'open' || byStatus === 'open' ? 'open' : 'inside';
}
