// Not by the index: a web chat's page takes this, and nothing else of the law.
import { looksLikeCode } from '../../src/handover/looks-like-code.ts';
import type { Span, Stretch } from './spans.ts';

/** A day or a month in figures: a month may be the answer to a question. */
const DATE =
  /(?<!\d)(?:\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d\d)|\d{1,2}\s?[./-]\s?(?:1[34]|19|20)\d\d|(?:19|20)\d\d\s?[./-]\s?\d{1,2}(?:\s?[./-]\s?\d{1,2})?)(?!\d)/g;

/** A day on which nobody came into a home of today. */
const OLD_DAY =
  /(?<!\d)(?:\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:19\d\d|200\d)|(?:19\d\d|200\d)-\d{1,2}-\d{1,2})(?!\d)/g;

/** A regulation is cited by its year and number. */
const CITED = /(?<!\d)(?:19|20)\d\d\/\d{1,4}(?!\d)/g;

const EMAIL = /[^\s@,;:<>()"]{1,64}@[^\s@,;:<>()"]{1,64}\.\p{L}{2,}/gu;

const ACCOUNT = /(?<![\p{L}\p{N}])[a-z]{2}\d\d(?:\s?\d{4}){3,7}(?:\s?\d{1,4})?(?![\p{L}\p{N}])/giu;

const PHONE = /(?<![\p{L}\p{N}§.,/-])(?:\+\s?|00?)\d(?:[\s()/.–-]{0,3}\d){5,13}(?![\p{L}\p{N}])/gu;

const LONG_NUMBER = /(?<![\p{L}\p{N}])(?:\d{9,16}|\d{7}\s?-\s?\d{3})(?![\p{L}\p{N}])/gu;

/** The number of a card or a passport: capital letters and figures in one. */
const CARD = /(?<![\p{L}\p{N}])(?=(?:[A-Z]*\d){5})[A-Z]{1,3}[A-Z\d]{7,10}(?![\p{L}\p{N}])/gu;

const BLACKED = /█+/g;

function stretches(pattern: RegExp, text: string): readonly Stretch[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** A text in which some stretches are blank, as long as before. */
function blanked(text: string, parts: readonly Stretch[]): string {
  return parts.reduce(
    (left, { start, end }) =>
      `${left.slice(0, start)}${'\0'.repeat(end - start)}${left.slice(end)}`,
    text,
  );
}

/** A text without its dates and citations, as long as before: what is left of figures is a number. */
export function withoutDates(text: string): string {
  return blanked(text, [...stretches(DATE, text), ...stretches(CITED, text)]);
}

/** What by its form alone is a number or an address of a person. */
export function formsIn(text: string): readonly Span[] {
  // A code that hands answers over has figures, too.
  if (looksLikeCode(text.trim())) return [];
  const undated = withoutDates(text);
  const of = (kind: Span['kind'], pattern: RegExp, where = text) =>
    stretches(pattern, where).map((each) => ({ ...each, kind }));
  return [
    ...of('blacked', BLACKED),
    ...of('email', EMAIL),
    ...of('birth', OLD_DAY),
    ...of('account', ACCOUNT, undated),
    ...of('phone', PHONE, undated),
    ...of('number', LONG_NUMBER, undated),
    ...of('number', CARD, undated),
  ];
}
