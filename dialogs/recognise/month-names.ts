import { CALENDARS, type CalendarId } from './calendars.ts';
import { fold } from './fold.ts';
import type { TimeWords } from './words.ts';

/** A month by its number in a calendar; without one, in ours. */
export interface NamedMonth {
  readonly calendar: CalendarId | null;
  readonly month: number;
}

/** Names of months by folded name: in Tigrinya one name is a month of two calendars. */
export type MonthNames = ReadonlyMap<string, readonly NamedMonth[]>;

/** The names that `Intl` knows in a language, by the number of the month. */
function* namesOf(language: string): Iterable<readonly [string, number]> {
  const gregorian = `${language}-u-ca-gregory`;
  // Many languages inflect it beside a day or a year: "січень", "1 січня"; "adar", "adara 2024an".
  const formats = [{}, { day: 'numeric' }, { year: 'numeric' }] as const;
  const dates = formats.map(
    (beside) => new Intl.DateTimeFormat(gregorian, { ...beside, month: 'long', timeZone: 'UTC' }),
  );
  for (let month = 12; month > 0; month -= 1) {
    const date = Date.UTC(2024, month - 1, 1);
    for (const format of dates) {
      const parts = format.formatToParts(date);
      const at = parts.findIndex(({ type }) => type === 'month');
      // Its ending can come as a part of its own: "îlon", "a ".
      const ending = (parts[at + 1]?.value ?? '').replace(/\P{L}.*$/su, '');
      yield [`${parts[at]?.value}${ending}`, month];
    }
  }
}

/** The names of the months of all calendars, and the beginnings of those of ours: "september", "sept", "sep". */
export function monthNames(
  languages: readonly string[],
  { monthNames: others, calendars }: Pick<TimeWords, 'monthNames' | 'calendars'>,
): MonthNames {
  const ours = new Map<string, number>();
  const enter = (name: string, month: number) => {
    const folded = fold(name);
    for (let length = Math.min(3, folded.length); length <= folded.length; length += 1) {
      // Half of a name of two words is none.
      if (length === folded.length || !folded.includes(' ')) {
        ours.set(folded.slice(0, length), month);
      }
    }
  };
  for (const language of languages) {
    for (const [name, month] of namesOf(language)) enter(name, month);
  }
  others.forEach((some, index) => {
    for (const name of some) enter(name, index + 1);
  });
  const names = new Map<string, readonly NamedMonth[]>();
  for (const [name, month] of ours) names.set(name, [{ calendar: null, month }]);
  for (const calendar of CALENDARS) {
    calendars[calendar].forEach((some, index) => {
      for (const name of new Set(some.map(fold)))
        names.set(name, [...(names.get(name) ?? []), { calendar, month: index + 1 }]);
    });
  }
  return names;
}
