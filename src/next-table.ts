import { CHOICES } from './facts/values.ts';
import { FINDINGS, SCOPES } from './finding.ts';
import { ASKERS, type Asker, NEXT_IDS, type NextId, nextSteps } from './next.ts';
import { PERIOD_FINDINGS } from './period.ts';
import { type Combination, combinationsOf, type Product, productsOf } from './products.ts';
import type { Situation } from './situation.ts';
import { VERDICTS } from './verdict.ts';

/** What decides where somebody is sent, each with every value that it can have. */
export const SITUATION_SPACE = {
  /** `elsewhere`: outside because of the Land. */
  programme: [...SCOPES, 'elsewhere'],
  verdict: VERDICTS,
  unterbringung: CHOICES.unterbringung,
  anschlussunterbringung: FINDINGS,
  /** `none`: not found. */
  bleibeperspektive: [...FINDINGS, 'none'],
  /** Whether the asylum procedure is still going on. */
  procedure: ['ja', 'nein'],
  /** `none`: not found. */
  period: [...PERIOD_FINDINGS, 'none'],
} as const;

export type SituationKey = keyof typeof SITUATION_SPACE;

/** Where somebody who asks is sent in any of these situations. */
export interface NextLine {
  readonly id: NextId;
  readonly askers: readonly [Asker, ...Asker[]];
  readonly situations: readonly Product<SituationKey>[];
}

function situationOf(point: Combination<SituationKey>): Situation {
  const { programme, bleibeperspektive, procedure, period } = point;
  const isElsewhere = programme === 'elsewhere';
  return {
    ...point,
    scope: isElsewhere ? 'outside' : programme,
    isElsewhere,
    bleibeperspektive: bleibeperspektive === 'none' ? null : bleibeperspektive,
    isInProcedure: procedure === 'ja',
    period: period === 'none' ? null : period,
    // Where somebody is sent does not depend on the single paper.
    titel: '',
  } as Situation;
}

/** Where people are sent and when, made from `nextSteps` (section 7): once for all who ask where it is the same. */
export function nextTable(): readonly NextLine[] {
  const steps = combinationsOf<SituationKey>(SITUATION_SPACE).map((each) =>
    nextSteps(situationOf(each)),
  );
  return NEXT_IDS.flatMap((id) => {
    const lineFor = (asker: Asker): NextLine => {
      const isSent = steps.map((step) => step[asker].some((point) => point.id === id));
      return { id, askers: [asker], situations: productsOf(SITUATION_SPACE, isSent) };
    };
    const [one, other] = [lineFor('professional'), lineFor('person')];
    if (JSON.stringify(one.situations) === JSON.stringify(other.situations))
      return [{ ...one, askers: ASKERS }];
    return [one, other].filter(({ situations }) => situations.length > 0);
  });
}
