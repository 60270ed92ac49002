import { PROLONGABLE_IDS, STATUS_IDS, type StatusId } from '../status/index.ts';
import { HERKUNFT } from './herkunft.ts';

const JA_NEIN = ['ja', 'nein', 'unbekannt'] as const;

/** The titles that can be prolonged by a Fiktionsbescheinigung, as values of `bisherigerTitel`. */
const BISHERIGER_TITEL: readonly StatusId[] = [...PROLONGABLE_IDS, 'unbekannt'];

/** The keys of the facts record whose values are a closed list, in the order of asking. */
export const CHOICES = {
  bundesland: ['baden-wuerttemberg', 'anderes', 'unbekannt'],
  unterbringung: [
    'erstaufnahme',
    'vorlaeufig',
    'anschluss',
    'eigene-wohnung',
    'bei-angehoerigen',
    'jugendhilfe',
    'andere',
    'unbekannt',
  ],
  status: STATUS_IDS,
  fiktionsgrund: ['verlaengerung', 'erstantrag-24', 'erstantrag-andere', 'unbekannt'],
  bisherigerTitel: BISHERIGER_TITEL,
  bezug: ['schutzberechtigt', 'andere', 'unbekannt'],
  fluchthintergrund: JA_NEIN,
  herkunft: HERKUNFT,
  verfahren: ['laufend', 'dublin', 'abgelehnt-klage', 'folgeantrag', 'unbekannt'],
  bleiberechtsantrag: JA_NEIN,
  wohnungsweg: ['nach-anschluss', 'nach-vorlaeufig', 'direkt', 'unbekannt'],
} as const satisfies Record<string, readonly string[]>;

/** The keys whose values are a month or one of a few words, and the first month that can be. */
export const MONTHS = {
  vorlaeufigSeit: { words: ['unbekannt'], earliest: '2014-01' },
  beratungSeit: { words: ['noch-nicht', 'unbekannt'], earliest: '2017-01' },
} as const;

export type ChoiceKey = keyof typeof CHOICES;
export type MonthKey = keyof typeof MONTHS;

/** A key of the facts record, the reference date aside. */
export type FactKey = ChoiceKey | MonthKey;

/** The first reference date: before it the ministry's letter did not exist. Source: the letter. */
export const FIRST_AS_OF = '2021-05-01';
/** The last reference date that is plausible. */
export const LAST_AS_OF = '2099-12-31';
