import { type Case, caseWith, type Frist, type Titel } from './attributes.ts';
import { addMonths, type Month, monthOf, monthsBetween } from './calendar.ts';
import type { Facts } from './facts/schema.ts';
import { SIX_MONTHS } from './status/families.ts';
import type { StatusId } from './status/index.ts';

/** How many calendar months may pass: shorter for those statuses, longer for all others. */
export const FRIST_MONTHS = [6, 24] as const;

function monthsFor(titel: Titel): number {
  const [short, long] = FRIST_MONTHS;
  return SIX_MONTHS.some((each) => each === titel) ? short : long;
}

/**
 * The last month of the vorläufige Unterbringung at the latest.
 * Source: § 9 Abs. 1, 4 FlüAG: 24 calendar months after admission, 6 for §§ 22, 23, 24 AufenthG.
 * @param admitted the month of admission by the untere Aufnahmebehörde
 */
export function fristEnde(titel: Titel, admitted: Month): Month {
  return addMonths(admitted, monthsFor(titel));
}

/** Whether that month has passed on the reference date; in the month itself the day may have. */
export function fristOf(titel: Titel, seit: string, asOf: string): Frist {
  if (seit === 'unbekannt') return 'unbekannt';
  const left = monthsFor(titel) - monthsBetween(seit, monthOf(asOf));
  if (left === 0) return 'letzter-monat';
  return left < 0 ? 'abgelaufen' : 'laeuft';
}

/** What the status of a complete record reads as; a missing key reads as `unbekannt`. */
export function titelOf(facts: Facts): Titel {
  const status = facts.status ?? 'unbekannt';
  if (status !== 'fiktion') return status;
  switch (facts.fiktionsgrund) {
    case 'erstantrag-24':
      return 'p24';
    case 'erstantrag-andere':
      return 'fiktion-erstantrag-andere';
    case 'verlaengerung':
      return prolonged(facts.bisherigerTitel);
    default:
      return 'fiktion-unbekannt';
  }
}

function prolonged(title: StatusId | undefined): Titel {
  return title === undefined || title === 'unbekannt' || title === 'fiktion'
    ? 'fiktion-unbekannt'
    : title;
}

/** The case of a record that is complete: one value each, a missing key reads as `unbekannt`. */
export function caseOf(facts: Facts): Case {
  const titel = titelOf(facts);
  const frist = fristOf(titel, facts.vorlaeufigSeit ?? 'unbekannt', facts.asOf);
  const fiktion = facts.status === 'fiktion' ? 'ja' : 'nein';
  return caseWith({ titel: [titel], fiktion: [fiktion], frist: [frist] }, (key) => [
    facts[key] ?? 'unbekannt',
  ]);
}
