import type { Case } from './attributes.ts';
import { addMonths, type Month, monthOf, monthsBetween } from './calendar.ts';
import type { Facts } from './facts/schema.ts';
import type { ChoiceKey } from './facts/values.ts';
import { STATUS_IDS, type StatusId } from './status/index.ts';

/**
 * The status as the law reads it: a Fiktionsbescheinigung counts as the title it prolongs or as
 * § 24; where it does neither, it is one of the two values of its own (section 4 of the rules).
 */
export type Titel =
  | Exclude<StatusId, 'fiktion'>
  | 'fiktion-unbekannt'
  | 'fiktion-erstantrag-andere';

/** Every value that `titel` can have. */
export const TITEL: readonly Titel[] = [
  ...STATUS_IDS.filter((id) => id !== 'fiktion'),
  'fiktion-unbekannt',
  'fiktion-erstantrag-andere',
];

/** Every value that `frist` can have. */
export const FRIST = ['laeuft', 'abgelaufen', 'unbekannt'] as const;

/** Whether the time in which the vorläufige Unterbringung must end is running, over, or unknown. */
export type Frist = (typeof FRIST)[number];

/** Statuses for which § 9 Abs. 1 FlüAG lets six months pass (§ 1 Abs. 2 Nr. 2), not 24. */
const SIX_MONTHS: readonly string[] = ['p22', 'p23', 'p24'];

/** How many calendar months may pass: shorter for those statuses, longer for all others. */
export const FRIST_MONTHS = [6, 24] as const;

/**
 * The last month of the vorläufige Unterbringung at the latest.
 * Source: § 9 Abs. 1 FlüAG: 24 calendar months after admission, 6 for §§ 22, 23, 24 AufenthG.
 * @param admitted the month of admission by the untere Aufnahmebehörde
 */
export function fristEnde(titel: string, admitted: Month): Month {
  const [short, long] = FRIST_MONTHS;
  return addMonths(admitted, SIX_MONTHS.includes(titel) ? short : long);
}

/** Whether that month has passed on the reference date. */
export function fristOf(titel: string, seit: string, asOf: string): Frist {
  if (seit === 'unbekannt') return 'unbekannt';
  return monthsBetween(fristEnde(titel, seit), monthOf(asOf)) > 0 ? 'abgelaufen' : 'laeuft';
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
  const one = (key: Exclude<ChoiceKey, 'status'>) => [facts[key] ?? 'unbekannt'];
  return {
    bundesland: one('bundesland'),
    unterbringung: one('unterbringung'),
    titel: [titel],
    frist: [fristOf(titel, facts.vorlaeufigSeit ?? 'unbekannt', facts.asOf)],
    wohnungsweg: one('wohnungsweg'),
    verfahren: one('verfahren'),
    herkunft: one('herkunft'),
    bezug: one('bezug'),
    fluchthintergrund: one('fluchthintergrund'),
    bleiberechtsantrag: one('bleiberechtsantrag'),
  };
}
