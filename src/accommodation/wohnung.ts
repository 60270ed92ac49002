import { ATTRIBUTES, type AttributeValue, TITEL } from '../attributes.ts';
import { except } from '../row.ts';
import type { Rule } from '../rule.ts';
import { IN_PROCEDURE } from '../status/families.ts';
import { UKRAINE_DECREE } from './stage.ts';

/** A flat rented by the person, or living with relatives: how they came there decides. */
const unterbringung = ['eigene-wohnung', 'bei-angehoerigen'] as const;

const ELSE = except(TITEL, 'p24', 'familiennachzug');
const UNPROTECTED = except(ATTRIBUTES.bezug, 'schutzberechtigt');

/** After an earlier stage: the form of housing does not matter. */
const afterAStage: readonly Rule[] = [
  {
    id: 'wohnung-nach-anschluss',
    when: { unterbringung, wohnungsweg: ['nach-anschluss'] },
    finding: 'met',
    ground: ['O'],
    sources: ['programmseite'],
  },
  {
    id: 'wohnung-nach-vorlaeufig-im-verfahren',
    when: { unterbringung, wohnungsweg: ['nach-vorlaeufig'], titel: IN_PROCEDURE },
    finding: 'open',
    ground: ['S', 'I'],
    sources: ['flueag-8', 'flueag-9'],
  },
  {
    id: 'wohnung-nach-vorlaeufig',
    when: {
      unterbringung,
      wohnungsweg: ['nach-vorlaeufig'],
      titel: except(TITEL, ...IN_PROCEDURE),
    },
    finding: 'met',
    ground: ['O', 'I'],
    sources: ['programmseite', 'flueag-9'],
  },
];

/** § 24: the decree names no kind of accommodation. */
const withP24: readonly Rule[] = [
  {
    id: 'wohnung-p24',
    when: { unterbringung, wohnungsweg: ['direkt', 'unbekannt'], titel: ['p24'] },
    from: UKRAINE_DECREE.first,
    finding: 'met',
    ground: ['O'],
    sources: ['ukraine-erlass', 'programmseite'],
  },
  {
    id: 'wohnung-p24-vor-ukraine-erlass',
    when: { unterbringung, wohnungsweg: ['direkt', 'unbekannt'], titel: ['p24'] },
    to: UKRAINE_DECREE.dayBefore,
    finding: 'open',
    ground: ['O'],
    sources: ['ukraine-erlass'],
  },
];

/** Joined a protected person's household: treated as a member of it. */
const withFamily: Rule = {
  id: 'wohnung-familiennachzug',
  when: {
    unterbringung,
    wohnungsweg: ['direkt', 'unbekannt'],
    titel: ['familiennachzug'],
    bezug: ['schutzberechtigt'],
  },
  finding: 'met',
  ground: ['I'],
  sources: ['flueag-3'],
};

/** Neither allotted before nor one of the two above: nobody was seen deciding it. */
function undecided(weg: AttributeValue<'wohnungsweg'>): readonly Rule[] {
  const row = {
    finding: 'open',
    ground: ['I'],
    sources: ['hinweisschreiben', 'flueag-17-18'],
    clearedUpBy: ['untere-aufnahmebehoerde', 'regierungspraesidium'],
  } as const;
  const when = { unterbringung, wohnungsweg: [weg] };
  return [
    { ...row, id: `wohnung-${weg}`, when: { ...when, titel: ELSE } },
    {
      ...row,
      id: `wohnung-${weg}-familiennachzug`,
      when: { ...when, titel: ['familiennachzug'], bezug: UNPROTECTED },
    },
  ];
}

export const wohnung: readonly Rule[] = [
  ...afterAStage,
  ...withP24,
  withFamily,
  ...undecided('direkt'),
  ...undecided('unbekannt'),
];
