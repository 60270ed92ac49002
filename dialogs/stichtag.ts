import { addMonths, type Day, monthOf } from '../src/calendar.ts';
import { countriesOf } from '../src/countries.ts';
import { HERKUNFT } from '../src/facts/herkunft.ts';
import { FIRST_AS_OF, LAST_AS_OF } from '../src/facts/values.ts';
import { isInTime, isReferenceDate } from './in-time.ts';
import type { Interview, Position } from './interview.ts';
import { type Message, remark } from './message.ts';
import { checkedAnswers, takenBack } from './questions/pruefung.ts';

/** Whether the groups of countries are the same on two days. */
function sameCountries(one: Day, other: Day): boolean {
  return HERKUNFT.every((group) => {
    const [before, after] = [one, other].map((day) => [...countriesOf(group, day)].sort().join());
    return before === after;
  });
}

/**
 * Goes on under another reference date. Answers that cannot have been given by then are asked anew;
 * so is the country, where a group of countries is another one then: which country it was is not kept.
 * @param day as it was understood; nothing where none was named
 * @returns where that leads, and what is said to it
 */
export function withStichtag(
  position: Position,
  day: string | undefined,
  interview: Interview,
): readonly [Position, readonly Message[]] {
  const { given, asOf } = position.asking;
  if (day === undefined || !isReferenceDate(day)) {
    const example = `${addMonths(monthOf(asOf), -1)}-15`;
    const params = { date: asOf, earliest: FIRST_AS_OF, latest: LAST_AS_OF, example };
    return [position, [remark('stichtagHow', params)]];
  }
  const gone = (Object.entries(given) as [string, string][]).filter(
    ([id, value]) => !isInTime(id, value, day) || (id === 'herkunft' && !sameCountries(asOf, day)),
  );
  const dropped = Object.assign({}, ...gone.map(([id]) => takenBack(id)));
  const step = { ...dropped, stichtag: day };
  // What does not count any more anyhow is not worth a word.
  const counting = new Set(checkedAnswers(position.asking).map(([id]) => id));
  const named = gone.filter(([id]) => counting.has(id));
  return [
    interview.send(position.state, { type: 'TELL', step }),
    [
      remark('stichtagNow', { date: day }),
      ...(named.length === 0 ? [] : [{ kind: 'dropped', answers: named } as const]),
    ],
  ];
}
