import { type Frist, TITEL, type Titel } from '../attributes.ts';
import type { Day } from '../calendar.ts';
import { except } from '../row.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';
import {
  ENDS_BY_MONTHS,
  IN_PROCEDURE,
  MAY_BE_P24,
  SIX_MONTHS,
  UNKNOWN_TITEL,
} from '../status/families.ts';
import { UKRAINE_DECREE } from '../ukraine.ts';

const unterbringung = ['vorlaeufig'] as const;

const BY_DECREE = { finding: 'open', ground: ['O', 'I'] } as const;
const BY_STATUTE = { ground: ['S', 'I'], sources: ['flueag-9-1', 'flueag-17-18'] } as const;

/**
 * The rows for titles whose time in vorläufige Unterbringung is counted.
 * @param paragraph the source that says for how many months
 * @param to the last day on which it is, where there is one
 */
function counted(
  suffix: string,
  titel: readonly Titel[],
  paragraph: SourceId,
  to?: Day,
): readonly Rule[] {
  const until = to === undefined ? {} : { to };
  const isOver = { ground: ['S', 'I'], sources: [paragraph, 'flueag-17-18'] } as const;
  const row = (id: string, frist: Frist) => ({
    ...until,
    id: `${id}${suffix}`,
    when: { unterbringung, titel, frist: [frist] },
  });
  return [
    {
      ...row('vorlaeufig-laeuft', 'laeuft'),
      finding: 'not-met',
      ground: ['S'],
      sources: [paragraph],
      namesFristEnde: true,
    },
    // The day on which it ends may have passed already.
    {
      ...row('vorlaeufig-laeuft', 'letzter-monat'),
      finding: 'not-met',
      ground: ['S', 'I'],
      sources: [paragraph],
      namesFristEnde: true,
    },
    { ...row('vorlaeufig-abgelaufen', 'abgelaufen'), finding: 'open', ...isOver },
    { ...row('vorlaeufig-seit-unbekannt', 'unbekannt'), finding: 'open', ...isOver },
  ];
}

/** Vorläufige Unterbringung, run by the untere Aufnahmebehörde. Source: §§ 7 to 9 FlüAG. */
export const vorlaeufig: readonly Rule[] = [
  ...counted('', IN_PROCEDURE, 'flueag-9-1'),
  ...counted(
    '-sechs-monate',
    SIX_MONTHS.filter((id) => id !== 'p24'),
    'flueag-9-4',
  ),
  ...counted('-p24', ['p24'], 'flueag-9-4', UKRAINE_DECREE.dayBefore),
  {
    ...BY_DECREE,
    id: 'vorlaeufig-p24',
    when: { unterbringung, titel: ['p24'] },
    from: UKRAINE_DECREE.first,
    sources: ['ukraine-erlass', 'programmseite'],
    clearedUpBy: ['regierungspraesidium'],
  },
  {
    ...BY_DECREE,
    id: 'vorlaeufig-status-unbekannt',
    when: { unterbringung, titel: UNKNOWN_TITEL },
    from: UKRAINE_DECREE.first,
    sources: ['ukraine-erlass', 'programmseite', 'flueag-9-1'],
    clearedUpBy: ['auslaenderbehoerde', 'regierungspraesidium'],
  },
  {
    ...BY_STATUTE,
    id: 'vorlaeufig-status-unbekannt-vor-ukraine-erlass',
    when: { unterbringung, titel: UNKNOWN_TITEL },
    to: UKRAINE_DECREE.dayBefore,
    finding: 'open',
    clearedUpBy: ['auslaenderbehoerde', 'untere-aufnahmebehoerde'],
  },
  {
    ...BY_STATUTE,
    id: 'vorlaeufig-andere',
    when: { unterbringung, titel: except(TITEL, ...ENDS_BY_MONTHS, ...MAY_BE_P24) },
    finding: 'open',
  },
];
