import { type Day, type Month, monthOf } from '../../src/index.ts';

/** The calendars beside ours by which people count their months: the Ge'ez one, and the solar one of Iran and Afghanistan. */
export const CALENDARS = ['ethiopic', 'persian'] as const;

export type CalendarId = (typeof CALENDARS)[number];

/** A date as a calendar counts it. */
interface Dated {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Puts the months of another calendar into ours. */
export interface Calendar {
  /** The year and the month of a day of ours. */
  readonly on: (day: Day) => Dated;
  /** Our months that a month lies in, or the one that a day of it lies in; none where they are out of reach. */
  readonly monthsOf: (year: number, month: number, day?: number) => readonly Month[];
}

const DAY = 86_400_000;

/** The years that can be meant; whatever else stands there is none of the calendar. */
const YEARS: Readonly<Record<CalendarId, readonly [first: number, last: number]>> = {
  ethiopic: [2000, 2040],
  persian: [1380, 1430],
};

/** How many months a year has at most. */
const MOST_MONTHS = 13;

function dayOf(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}

/** Makes a calendar; how it counts, `Intl` knows. */
export function createCalendar(id: CalendarId): Calendar {
  const format = new Intl.DateTimeFormat(`en-u-ca-${id}-nu-latn`, {
    ...({ year: 'numeric', month: 'numeric', day: 'numeric' } as const),
    timeZone: 'UTC',
  });
  const dated = (time: number): Dated => {
    const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
    const part = (type: 'year' | 'month' | 'day') => Number(parts.get(type));
    return { year: part('year'), month: part('month'), day: part('day') };
  };
  const [first, last] = YEARS[id];
  /** The days of each month that was asked for: of so many years there are only so many. */
  const known = new Map<string, readonly number[]>();

  /** The days of a month, from a day near it on: from month to month, then to its end. */
  function daysOf(year: number, month: number): readonly number[] {
    let time = Date.UTC(year + (id === 'persian' ? 621 : 7), 0, 1);
    let at = dated(time);
    for (let step = 0; step < 3 * MOST_MONTHS; step += 1) {
      time -= (at.day - 1) * DAY;
      if (at.year === year && at.month === month) break;
      // No month has more days than these; the shortest has five.
      time += (at.month === MOST_MONTHS ? 6 : 31) * DAY;
      at = dated(time);
    }
    const days: number[] = [];
    for (; dated(time).month === month; time += DAY) days.push(time);
    return days;
  }

  return {
    on: (day) => dated(Date.parse(day)),
    monthsOf: (year, month, day) => {
      if (year < first || year > last || month < 1 || month > MOST_MONTHS) return [];
      const key = `${year}-${month}`;
      const days = known.get(key) ?? daysOf(year, month);
      known.set(key, days);
      const meant = day === undefined ? days : days.slice(day - 1, day);
      return [...new Set(meant.map((time) => monthOf(dayOf(time))))];
    },
  };
}
