import { type Day, dayAfter, type Validity } from './calendar.ts';
import type { EventOutcome, LifeEvent } from './changes/event.ts';
import { LIFE_EVENTS } from './changes/events.ts';
import { COUNTRY_GROUPS, type CountryGroup } from './countries.ts';
import { CHOICES, type FactKey, FIRST_AS_OF, validityOf } from './facts/values.ts';
import type { DatedNotice } from './notices.ts';
import { PERIODS, type Period } from './period.ts';
import { RECHTSSTAND } from './rechtsstand.ts';
import { LAND_GROUNDS, type LandGround } from './scope.ts';
import { SOURCES, type Source } from './sources.ts';
import type { WrittenRow } from './written-row.ts';

/** A value of a fact that there is on some days only. */
export interface DatedValue {
  readonly key: FactKey;
  readonly value: string;
}

/** An event, and a way for it to turn out that there is on some days only. */
export interface DatedEvent {
  readonly event: LifeEvent;
  readonly outcome: EventOutcome;
}

/** Something of the law that begins or ends. */
export type Dated =
  | { readonly kind: 'letter' }
  | { readonly kind: 'rechtsstand' }
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'value'; readonly value: DatedValue }
  | { readonly kind: 'countries'; readonly group: CountryGroup }
  | { readonly kind: 'land'; readonly land: LandGround }
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'row'; readonly row: WrittenRow }
  | { readonly kind: 'event'; readonly event: DatedEvent }
  | { readonly kind: 'notice'; readonly notice: DatedNotice };

/** A day on which the law turns: what ended on the day before, and what begins. */
export interface Turn {
  readonly day: Day;
  readonly ended: readonly Dated[];
  readonly begun: readonly Dated[];
}

type Spanned = readonly [Validity, Dated];

/** The values that there are on some days only, with these. */
function datedValues(): readonly (Validity & DatedValue)[] {
  return (Object.entries(CHOICES) as [FactKey, readonly string[]][]).flatMap(([key, values]) =>
    values
      .map((value) => ({ ...validityOf(key, value), key, value }))
      .filter(({ from, to }) => from !== undefined || to !== undefined),
  );
}

/** Everything of the law, with the days on which it holds. */
function spanned(rows: readonly WrittenRow[], notices: readonly DatedNotice[]): readonly Spanned[] {
  return [
    [{ from: FIRST_AS_OF }, { kind: 'letter' }],
    [{ from: RECHTSSTAND }, { kind: 'rechtsstand' }],
    ...Object.values(SOURCES).map(
      (source): Spanned => [
        source.date === undefined ? {} : { from: source.date },
        { kind: 'source', source },
      ],
    ),
    ...datedValues().map((value): Spanned => [value, { kind: 'value', value }]),
    ...COUNTRY_GROUPS.map((group): Spanned => [group, { kind: 'countries', group }]),
    ...LAND_GROUNDS.map((land): Spanned => [land, { kind: 'land', land }]),
    ...PERIODS.map((period): Spanned => [period, { kind: 'period', period }]),
    ...rows.map((row): Spanned => [row.validity, { kind: 'row', row }]),
    ...LIFE_EVENTS.flatMap((event) =>
      event.outcomes.map(
        (outcome): Spanned => [outcome, { kind: 'event', event: { event, outcome } }],
      ),
    ),
    ...notices.map((notice): Spanned => [notice, { kind: 'notice', notice }]),
  ];
}

/** The law in time (section 2): every day on which something begins or ends, in order, with what does. */
export function timelineOf(
  rows: readonly WrittenRow[],
  notices: readonly DatedNotice[],
): readonly Turn[] {
  const all = spanned(rows, notices);
  const end = ({ to }: Validity) => (to === undefined ? undefined : dayAfter(to));
  const days = new Set(all.flatMap(([span]) => [span.from, end(span)]));
  return [...days]
    .filter((day) => day !== undefined)
    .sort()
    .map((day) => ({
      day,
      ended: all.filter(([span]) => end(span) === day).map(([, dated]) => dated),
      begun: all.filter(([span]) => span.from === day).map(([, dated]) => dated),
    }));
}
