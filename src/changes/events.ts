import type { Titel } from '../attributes.ts';
import { addMonths, monthOf } from '../calendar.ts';
import { fristEnde, titelOf } from '../case.ts';
import type { Facts } from '../facts/schema.ts';
import { LAST_AS_OF } from '../facts/values.ts';
import type { SourceId } from '../sources.ts';
import { DULDUNG, IN_PROCEDURE, SIX_MONTHS } from '../status/families.ts';
import { UKRAINE_FGV } from '../ukraine.ts';
import { becomes, type LifeEvent, moves, turns } from './event.ts';

/** The first day of the month after the one in which the vorläufige Unterbringung ends at the latest. */
function afterFrist(facts: Facts): Facts | undefined {
  const asOf = `${addMonths(fristEnde(titelOf(facts), String(facts.vorlaeufigSeit)), 1)}-01`;
  return asOf <= LAST_AS_OF ? { ...facts, asOf } : undefined;
}

const BY_STATUTE = { ground: ['S'] } as const;

/** Which paragraph ends the vorläufige Unterbringung of whom. */
const FRIST_ENDS = [
  ['flueag-9-1', IN_PROCEDURE],
  ['flueag-9-4', SIX_MONTHS],
] as const satisfies readonly (readonly [SourceId, readonly Titel[]])[];

/** What can happen to where a person lives. Source: FlüAG; Nr. 1.1 VwV Integrationsmanagement. */
export const HOUSING: readonly LifeEvent[] = [
  {
    ...BY_STATUTE,
    id: 'verlegung',
    by: 'authority',
    when: { unterbringung: ['erstaufnahme'] },
    outcomes: [
      moves('vorlaeufig', ['flueag-1', 'flueag-8'], ({ asOf }) => ({
        vorlaeufigSeit: monthOf(asOf),
      })),
    ],
  },
  {
    ...BY_STATUTE,
    id: 'zuteilung',
    by: 'authority',
    when: { unterbringung: ['vorlaeufig'] },
    outcomes: [moves('anschluss', ['flueag-17-18'])],
  },
  {
    id: 'jugendhilfe-ende',
    by: 'authority',
    when: { unterbringung: ['jugendhilfe'] },
    ground: ['I'],
    outcomes: [moves('anschluss', ['flueag-17-18'])],
  },
  {
    id: 'auszug',
    by: 'person',
    when: { unterbringung: ['vorlaeufig'] },
    ground: ['S', 'I'],
    outcomes: [
      moves('eigene-wohnung', ['flueag-9-2', 'programmseite'], () => ({
        wohnungsweg: 'nach-vorlaeufig',
      })),
    ],
  },
  ...FRIST_ENDS.map(
    ([paragraph, titel]): LifeEvent => ({
      ...BY_STATUTE,
      id: 'frist-ende',
      by: 'time',
      when: { unterbringung: ['vorlaeufig'], titel, frist: ['laeuft', 'letzter-monat'] },
      outcomes: [{ sources: [paragraph], after: afterFrist }],
      isFirst: true,
    }),
  ),
  {
    id: 'umzug',
    by: 'person',
    when: { bundesland: ['anderes'] },
    ground: ['L'],
    outcomes: [moves('unbekannt', ['vwv-1-1'], () => ({ bundesland: 'baden-wuerttemberg' }))],
  },
];

/** What can happen in an asylum procedure. Source: AufenthG, AsylG. */
const PROCEDURE: readonly LifeEvent[] = [
  {
    ...BY_STATUTE,
    id: 'anerkennung',
    by: 'authority',
    when: { titel: IN_PROCEDURE },
    outcomes: [becomes('anerkannt-ohne-karte', ['aufenthg-25-1', 'aufenthg-25-2'])],
  },
  // Refused on their own grounds, a relative gets the same title where Art. 23 is found to be met.
  {
    ...BY_STATUTE,
    id: 'artikel-23',
    by: 'authority',
    when: { titel: IN_PROCEDURE },
    outcomes: [
      becomes('anerkannt-ohne-karte', ['asylg-26', 'eu-2024-1347-23'], { from: '2026-06-12' }),
    ],
  },
  {
    ...BY_STATUTE,
    id: 'abschiebungsverbot',
    by: 'authority',
    when: { titel: [...IN_PROCEDURE, ...DULDUNG, 'ausreisepflichtig'] },
    outcomes: [becomes('abschiebungsverbot-ohne-karte', ['aufenthg-25-3'])],
  },
  {
    ...BY_STATUTE,
    id: 'dublin-deutschland',
    by: 'authority',
    when: { titel: ['aufenthaltsgestattung'], verfahren: ['dublin'] },
    outcomes: [turns({ verfahren: 'laufend' }, ['asylg-55'])],
  },
  {
    ...BY_STATUTE,
    id: 'ablehnung-klage',
    by: 'loss',
    when: { titel: ['aufenthaltsgestattung'], verfahren: ['laufend'] },
    outcomes: [turns({ verfahren: 'abgelehnt-klage' }, ['asylg-55'])],
  },
  {
    ...BY_STATUTE,
    id: 'ablehnung-endgueltig',
    by: 'loss',
    when: { titel: IN_PROCEDURE },
    outcomes: [becomes('ausreisepflichtig', ['aufenthg-58'])],
  },
];

/** What can happen to somebody obliged to leave, and to whom the Chancen-Aufenthaltsrecht ends. */
const DUTY_TO_LEAVE: readonly LifeEvent[] = [
  {
    ...BY_STATUTE,
    id: 'antrag',
    by: 'person',
    when: { titel: ['duldung-60a', 'duldung-60b'], bleiberechtsantrag: ['nein'] },
    outcomes: [
      turns({ bleiberechtsantrag: 'ja' }, ['aufenthg-23a', 'aufenthg-25a', 'aufenthg-25b']),
    ],
  },
  {
    ...BY_STATUTE,
    id: 'identitaet',
    by: 'person',
    when: { titel: ['duldung-60b'] },
    outcomes: [turns({ status: 'duldung-60a' }, ['aufenthg-60b'])],
  },
  {
    ...BY_STATUTE,
    id: 'ausbildungsduldung',
    by: 'authority',
    when: { titel: ['duldung-60a'] },
    outcomes: [becomes('duldung-60c', ['aufenthg-60c'])],
  },
  {
    ...BY_STATUTE,
    id: 'beschaeftigungsduldung',
    by: 'authority',
    when: { titel: ['duldung-60a'] },
    outcomes: [becomes('duldung-60d', ['aufenthg-60d'])],
  },
  {
    ...BY_STATUTE,
    id: 'titel',
    by: 'authority',
    when: { titel: ['duldung-60a', 'duldung-60c', 'duldung-60d', 'ausreisepflichtig'] },
    outcomes: [becomes('p25-5', ['aufenthg-25-5']), becomes('p23a', ['aufenthg-23a'])],
  },
  {
    ...BY_STATUTE,
    id: 'titel-nach-duldung',
    by: 'authority',
    when: { titel: ['duldung-60a', 'duldung-60c', 'duldung-60d'] },
    outcomes: [
      becomes('p19d', ['aufenthg-19d']),
      becomes('p25a', ['aufenthg-25a']),
      becomes('p25b', ['aufenthg-25b']),
      becomes('p16g', ['aufenthg-16g']),
      // To be applied for by then. Source: § 104c AufenthG.
      becomes('p104c', ['aufenthg-104c'], { to: '2025-12-30' }),
    ],
  },
  {
    ...BY_STATUTE,
    id: 'duldung',
    by: 'authority',
    when: { titel: ['ausreisepflichtig'] },
    outcomes: [becomes('duldung-60a', ['aufenthg-60a'], { bleiberechtsantrag: 'nein' })],
  },
  {
    ...BY_STATUTE,
    id: 'titel-nach-chance',
    by: 'authority',
    when: { titel: ['p104c'] },
    outcomes: [becomes('p25a', ['aufenthg-25a']), becomes('p25b', ['aufenthg-25b'])],
  },
  {
    ...BY_STATUTE,
    id: 'p24-verlaengerung',
    by: 'person',
    when: { titel: ['p24'], fiktion: ['nein'] },
    outcomes: [
      becomes('fiktion', ['aufenthg-81', 'aufenthg-24'], {
        from: UKRAINE_FGV.dayAfter,
        fiktionsgrund: 'verlaengerung',
        bisherigerTitel: 'p24',
      }),
    ],
  },
  {
    ...BY_STATUTE,
    id: 'chance-ende',
    by: 'loss',
    when: { titel: ['p104c'] },
    outcomes: [becomes('duldung-60a', ['aufenthg-104c'], { bleiberechtsantrag: 'nein' })],
  },
];

/**
 * Everything that can happen to a person and may lead to another verdict. Moving out of the Land ends
 * the programme for everybody: it would be told with every verdict, before all that is of their own.
 */
export const LIFE_EVENTS: readonly LifeEvent[] = [...HOUSING, ...PROCEDURE, ...DUTY_TO_LEAVE];
