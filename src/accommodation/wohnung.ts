import { ATTRIBUTES, type AttributeValue, TITEL } from '../attributes.ts';
import { PROGRAMME_2023 } from '../programme.ts';
import { except } from '../row.ts';
import type { Rule } from '../rule.ts';
import { IN_PROCEDURE } from '../status/families.ts';
import { UKRAINE_DECREE } from '../ukraine.ts';

/** A flat rented by the person, or living with relatives: how they came there decides. */
const unterbringung = ['eigene-wohnung', 'bei-angehoerigen'] as const;

const ELSE = except(TITEL, 'p24', 'familiennachzug');
const UNPROTECTED = except(ATTRIBUTES.bezug, 'schutzberechtigt');

/** Statuses that may be ones of the asylum procedure because they are not known. */
const MAY_BE_IN_PROCEDURE = ['unbekannt', 'ohne-papier'] as const;

/** Holds on either side of the day of the VwV 2023, on another ground each. */
function byProgramme(
  row: Pick<Rule, 'id' | 'when' | 'finding'>,
  before: Pick<Rule, 'ground' | 'sources'>,
  since: Pick<Rule, 'ground' | 'sources'>,
): readonly Rule[] {
  return [
    { ...row, ...before, to: PROGRAMME_2023.dayBefore },
    { ...row, ...since, from: PROGRAMME_2023.first },
  ];
}

/** After an earlier stage: the form of housing does not matter. */
const afterAStage: readonly Rule[] = [
  ...byProgramme(
    {
      id: 'wohnung-nach-anschluss',
      when: { unterbringung, wohnungsweg: ['nach-anschluss'] },
      finding: 'met',
    },
    { ground: ['I'], sources: ['hinweisschreiben', 'flueag-17-18'] },
    { ground: ['O'], sources: ['programmseite'] },
  ),
  {
    id: 'wohnung-nach-vorlaeufig-im-verfahren',
    when: { unterbringung, wohnungsweg: ['nach-vorlaeufig'], titel: IN_PROCEDURE },
    finding: 'open',
    ground: ['S', 'I'],
    sources: ['flueag-8-4', 'flueag-9-2'],
  },
  {
    id: 'wohnung-nach-vorlaeufig-status-unbekannt',
    when: { unterbringung, wohnungsweg: ['nach-vorlaeufig'], titel: MAY_BE_IN_PROCEDURE },
    finding: 'open',
    ground: ['S', 'I'],
    sources: ['flueag-8-4', 'flueag-9-2'],
    clearedUpBy: ['auslaenderbehoerde', 'untere-aufnahmebehoerde'],
  },
  ...byProgramme(
    {
      id: 'wohnung-nach-vorlaeufig',
      when: {
        unterbringung,
        wohnungsweg: ['nach-vorlaeufig'],
        titel: except(TITEL, ...IN_PROCEDURE, ...MAY_BE_IN_PROCEDURE),
      },
      finding: 'met',
    },
    { ground: ['S', 'I'], sources: ['flueag-9-1', 'hinweisschreiben'] },
    { ground: ['O', 'I'], sources: ['programmseite', 'flueag-9-1'] },
  ),
];

/** § 24: the decree names no kind of accommodation. */
const withP24: readonly Rule[] = [
  {
    id: 'wohnung-p24',
    when: { unterbringung, wohnungsweg: ['direkt', 'unbekannt'], titel: ['p24'] },
    from: UKRAINE_DECREE.first,
    finding: 'met',
    ground: ['O', 'I'],
    sources: ['ukraine-erlass', 'programmseite'],
  },
  {
    id: 'wohnung-p24-vor-ukraine-erlass',
    when: { unterbringung, wohnungsweg: ['direkt', 'unbekannt'], titel: ['p24'] },
    to: UKRAINE_DECREE.dayBefore,
    finding: 'open',
    ground: ['O', 'I'],
    sources: ['ukraine-erlass'],
  },
];

/** Joined a protected person's household, in a flat that was never allotted: two readings. */
const withFamily: Rule = {
  id: 'wohnung-familiennachzug',
  when: {
    unterbringung,
    wohnungsweg: ['direkt', 'unbekannt'],
    titel: ['familiennachzug'],
    bezug: ['schutzberechtigt'],
  },
  finding: 'open',
  lean: 'yes',
  ground: ['I'],
  sources: ['praxis-der-kreise', 'flueag-3'],
  clearedUpBy: ['regierungspraesidium'],
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
