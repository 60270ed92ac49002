import type { Day } from './calendar.ts';
import type { Params, Point } from './finding.ts';
import { type NoticeId, notice } from './notices.ts';
import { type PeriodFinding, periodOn } from './period.ts';
import type { Rule } from './rule.ts';
import type { Prerequisite } from './rule-set.ts';
import { type Findings, isWithinReach, type Verdict } from './verdict.ts';

/** What the notices of a verdict follow from. */
export interface Assessed extends Findings {
  readonly asOf: Day;
  readonly verdict: Verdict;
  readonly period: PeriodFinding | null;
  readonly titel: string;
  readonly herkunft: string;
  /** The rows whose notices are said; several can have the same one. */
  readonly saying: readonly Rule[];
  /** The prerequisites whose reasons rest on an interpretation, wholly or in part. */
  readonly interpreted: readonly Prerequisite[];
}

/** What rests on an interpretation, where that matters: in another Land nothing was examined. */
function auslegung({ scope, bleibeperspektive, interpreted, asOf }: Assessed): readonly Point[] {
  const [first] = interpreted;
  if (first === undefined || (scope === 'outside' && bleibeperspektive !== null)) return [];
  return notice('auslegung', asOf, { prerequisite: interpreted.length > 1 ? 'beide' : first });
}

/** Whether it is not known how long somebody has been counselled, and it matters. */
function hasOpenPeriod({ period, verdict, asOf }: Assessed): boolean {
  return period === null && isWithinReach(verdict) && periodOn(asOf) !== undefined;
}

/** The notices that follow from the verdict as a whole, beside the one that always comes first. */
const GENERAL: readonly (readonly [NoticeId, (assessed: Assessed) => boolean])[] = [
  [
    'noch-nicht-ohne-zusage',
    (assessed) => assessed.verdict === 'noch-nicht' && assessed.bleibeperspektive === 'open',
  ],
  ['vwv-2023-nicht-gesehen', () => true],
  [
    'eu-liste-sicherer-staaten',
    (assessed) =>
      assessed.titel === 'aufenthaltsgestattung' && assessed.herkunft === 'anderer-staat',
  ],
  ['rechtsstand', () => true],
  ['foerderung-nicht-zugesagt', (assessed) => assessed.scope !== 'outside'],
  [
    'beratungszeit-unbekannt',
    // Of a Niederlassungserlaubnis it is said in words of its own.
    (assessed) => hasOpenPeriod(assessed) && assessed.titel !== 'p26',
  ],
  ['jede-person-einzeln', (assessed) => assessed.scope !== 'outside'],
];

/** Everything that must be said with a verdict, in the order in which it is shown. */
export function noticesFor(assessed: Assessed): readonly Point[] {
  const points = [...notice('erste-orientierung', assessed.asOf), ...auslegung(assessed)];
  const said = new Map<NoticeId, Params | undefined>();
  for (const { notices = [], params } of assessed.saying)
    for (const id of notices) if (!said.has(id)) said.set(id, params);
  for (const [id, params] of said) {
    if (id !== 'p26-beratungszeit' || hasOpenPeriod(assessed))
      points.push(...notice(id, assessed.asOf, params));
  }
  for (const [id, says] of GENERAL) if (says(assessed)) points.push(...notice(id, assessed.asOf));
  return points;
}
