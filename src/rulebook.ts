import { allOf, anyOf, type Day, inForce, type Validity } from './calendar.ts';
import { FRIST_MONTHS } from './case.ts';
import type { LifeEvent } from './changes/event.ts';
import { LIFE_EVENTS } from './changes/events.ts';
import { COUNTRY_GROUPS, type CountryGroup } from './countries.ts';
import { type NextLine, nextTable } from './next-table.ts';
import { DATED_NOTICES, type DatedNotice } from './notices.ts';
import { PERIODS, type Period } from './period.ts';
import type { RuleSet } from './rule-set.ts';
import { LAND, LAND_GROUNDS, type LandGround } from './scope.ts';
import { SOURCES, type Source } from './sources.ts';
import { IN_PROCEDURE, SIX_MONTHS } from './status/families.ts';
import type { StatusId } from './status/index.ts';
import { type Turn, timelineOf } from './timeline.ts';
import { type VerdictLine, verdictTable } from './verdict-table.ts';
import { rowsOf, type WrittenRow } from './written-row.ts';

/** How many months the vorläufige Unterbringung lasts at most, for whom they are counted. */
interface Frist {
  readonly months: number;
  readonly statuses: readonly StatusId[];
}

/** All the rules that somebody is assessed by, to be read and objected to: the data itself, no second list. */
export interface Rulebook {
  readonly verdicts: readonly VerdictLine[];
  readonly land: typeof LAND;
  readonly landGrounds: readonly LandGround[];
  readonly rows: readonly WrittenRow[];
  readonly fristen: readonly Frist[];
  readonly countries: readonly CountryGroup[];
  readonly periods: readonly Period[];
  readonly next: readonly NextLine[];
  readonly events: readonly LifeEvent[];
  readonly notices: readonly DatedNotice[];
  readonly timeline: readonly Turn[];
  /** Of everything above, a municipality's own rows included. */
  readonly sources: readonly Source[];
}

/** Every source once: those of the product, and those of a municipality's own rows. */
function sourcesOf(rows: readonly WrittenRow[]): readonly Source[] {
  const own = rows.filter(({ isOwn }) => isOwn).flatMap(({ sources }) => sources);
  return [...own, ...Object.values(SOURCES)];
}

/** Every notice, while there is a row that says it; those that no row says have their own time. */
function noticesOf(rows: readonly WrittenRow[]): readonly DatedNotice[] {
  return DATED_NOTICES.map((notice) => {
    const saying = rows.filter(({ rule }) => rule.notices?.includes(notice.id));
    return { ...notice, ...allOf([notice, anyOf(saying.map(({ validity }) => validity))]) };
  });
}

/**
 * Writes down the rules.
 * @param rules the built-in ones, or a municipality's own on top of them
 * @param asOf a day on which everything but the timeline has to be in force; everything there is where not given
 */
export function rulebookOf(rules: RuleSet, asOf?: Day): Rulebook {
  const holds = (span: Validity) => asOf === undefined || inForce(span, asOf);
  const written = rowsOf(rules);
  const notices = noticesOf(written);
  const rows = written.filter(({ validity }) => holds(validity));
  const [short, long] = FRIST_MONTHS;
  return {
    verdicts: verdictTable(),
    land: LAND,
    landGrounds: LAND_GROUNDS.filter(holds),
    rows,
    fristen: [
      { months: long, statuses: IN_PROCEDURE },
      { months: short, statuses: SIX_MONTHS },
    ],
    countries: COUNTRY_GROUPS.filter(holds),
    periods: PERIODS.filter(holds),
    next: nextTable(),
    events: LIFE_EVENTS.filter(({ outcomes }) => outcomes.some(holds)),
    notices: notices.filter(holds),
    timeline: timelineOf(written, notices),
    sources: sourcesOf(rows),
  };
}
