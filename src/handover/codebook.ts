import type { ChoiceKey, FactKey } from '../facts/values.ts';

/** The titles that a Fiktionsbescheinigung can prolong, numbered as the statuses are. */
const TITLES = [
  ...['p24', 'p25-1', 'p25-2', 'p25-3', 'p25-4', 'p25-5', 'p25a', 'p25b', 'p104c', 'p22', 'p23'],
  ...['p23a', 'p16g', 'p26', 'familiennachzug', 'anderer-titel', 'unbekannt'],
] as const;

const JA_NEIN = ['ja', 'nein', 'unbekannt'] as const;

/**
 * The number of every value that an answer has ever had: its place in the list. Codes are written
 * down and handed over: a value keeps its place for good, a new one is put at the end, and one that
 * is given up stays where it is.
 */
export const VALUES: Readonly<Record<ChoiceKey, readonly string[]>> = {
  bundesland: ['baden-wuerttemberg', 'anderes', 'unbekannt'],
  unterbringung: [
    ...['erstaufnahme', 'vorlaeufig', 'anschluss', 'eigene-wohnung', 'bei-angehoerigen'],
    ...['jugendhilfe', 'andere', 'unbekannt'],
  ],
  status: [
    ...TITLES,
    ...['anerkannt-ohne-karte', 'abschiebungsverbot-ohne-karte', 'aufenthaltsgestattung'],
    ...['ankunftsnachweis', 'duldung-60a', 'duldung-60b', 'duldung-60c', 'duldung-60d', 'fiktion'],
    ...['ausreisepflichtig', 'ohne-papier', 'deutsch-eu'],
  ],
  herkunft: ['gute-bleibeperspektive', 'sicherer-staat', 'anderer-staat', 'unbekannt'],
  verfahren: ['laufend', 'dublin', 'abgelehnt-klage', 'folgeantrag', 'unbekannt'],
  wohnungsweg: ['nach-anschluss', 'nach-vorlaeufig', 'direkt', 'unbekannt'],
  bleiberechtsantrag: JA_NEIN,
  bezug: ['schutzberechtigt', 'andere', 'unbekannt'],
  fluchthintergrund: JA_NEIN,
  fiktionsgrund: ['verlaengerung', 'erstantrag-24', 'erstantrag-andere', 'unbekannt'],
  bisherigerTitel: TITLES,
};

/** The first month that has a number; three words come before it. */
export const FIRST_MONTH = '2014-01';

/** The words that stand for a month, numbered. */
export const MONTH_WORDS: readonly string[] = ['unbekannt', 'noch-nicht'];

/** How many numbers are kept free for words. */
export const MONTH_WORD_SPACE = 3;

/**
 * The answers of a code from the last figure on, each with how many numbers there is room for; 0 is
 * no answer. What everybody is asked comes first, so that most codes are short. For good, too.
 */
export const PLACES: readonly (readonly [FactKey, bigint])[] = [
  ['bundesland', 4n],
  ['unterbringung', 16n],
  ['status', 64n],
  ['herkunft', 8n],
  ['verfahren', 8n],
  ['wohnungsweg', 8n],
  ['bleiberechtsantrag', 4n],
  ['fiktionsgrund', 8n],
  ['bisherigerTitel', 64n],
  ['bezug', 8n],
  ['fluchthintergrund', 4n],
  ['vorlaeufigSeit', 2048n],
  ['beratungSeit', 2048n],
];
