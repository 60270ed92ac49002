/** A calendar day, `YYYY-MM-DD`. Days in this form compare as text. */
export type Day = string;
/** A calendar month, `YYYY-MM`. Months in this form compare as text. */
export type Month = string;

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Whether `text` is a day that exists (`2026-02-30` does not). */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  // Every month has 28 days: for all others it takes a calendar, which is slow.
  return text.slice(8) <= '28' || new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

/** Whether `text` is a calendar month. */
export function isMonth(text: string): boolean {
  return MONTH.test(text);
}

/** The month a day lies in. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

function ordinal(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** Calendar months from one month to another; negative when `to` lies before `from`. */
export function monthsBetween(from: Month, to: Month): number {
  return ordinal(to) - ordinal(from);
}

/** The month that lies `months` calendar months after `month` (before it, when negative). */
export function addMonths(month: Month, months: number): Month {
  const sum = ordinal(month) + months;
  const year = String(Math.floor(sum / 12)).padStart(4, '0');
  return `${year}-${String((sum % 12) + 1).padStart(2, '0')}`;
}

/** The day that follows. */
export function dayAfter(day: Day): Day {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** A span of days, both ends included; an end that is left out is open. */
export interface Validity {
  readonly from?: Day;
  readonly to?: Day;
}

/** Before every day and after every day: open ends, to compare by. */
const [BEFORE_ALL, AFTER_ALL] = ['0000-01-01', '9999-12-31'];

function spanOf(from: Day, to: Day): Validity {
  return { ...(from !== BEFORE_ALL && { from }), ...(to !== AFTER_ALL && { to }) };
}

const firstDay = ({ from = BEFORE_ALL }: Validity) => from;
const lastDay = ({ to = AFTER_ALL }: Validity) => to;

const earlier = (one: Day, other: Day) => (one < other ? one : other);
const later = (one: Day, other: Day) => (one > other ? one : other);

/** The days on which all of these hold. */
export function allOf(spans: readonly Validity[]): Validity {
  return spanOf(
    spans.map(firstDay).reduce(later, BEFORE_ALL),
    spans.map(lastDay).reduce(earlier, AFTER_ALL),
  );
}

/** From the first day on which any of these holds to the last one; always where there are none. */
export function anyOf(spans: readonly Validity[]): Validity {
  if (spans.length === 0) return {};
  return spanOf(spans.map(firstDay).reduce(earlier), spans.map(lastDay).reduce(later));
}

/** Whether there is a day on which both hold. */
export function overlap(one: Validity, other: Validity): boolean {
  return firstDay(one) <= lastDay(other) && firstDay(other) <= lastDay(one);
}

/** Whether something with this validity is in force on `day`. */
export function inForce(validity: Validity, day: Day): boolean {
  return (validity.from ?? day) <= day && day <= (validity.to ?? day);
}
