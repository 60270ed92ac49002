import { type AttributeValue, TITEL } from '../attributes.ts';
import { except } from '../row.ts';
import type { Rule } from '../rule.ts';
import { MAY_BE_P24, UNKNOWN_TITEL } from '../status/families.ts';
import { UKRAINE_DECREE } from '../ukraine.ts';

type Earlier = Pick<Rule, 'ground' | 'sources'>;

/**
 * The rows of a stage before the Anschlussunterbringung that does not depend on time: not yet,
 * but for § 24 from the decree on, which names no kind of accommodation.
 * @param unterbringung its value in the facts record, and the id of its reason
 * @param earlier what the finding "not yet" rests on
 */
export function earlierStage(
  unterbringung: AttributeValue<'unterbringung'>,
  earlier: Earlier,
): readonly Rule[] {
  const when = { unterbringung: [unterbringung] };
  const notYet = { ...earlier, finding: 'not-met' } as const;
  return [
    {
      ...notYet,
      id: unterbringung,
      when: { ...when, titel: except(TITEL, ...MAY_BE_P24) },
    },
    {
      ...notYet,
      id: `${unterbringung}-vor-ukraine-erlass`,
      when: { ...when, titel: MAY_BE_P24 },
      to: UKRAINE_DECREE.dayBefore,
    },
    {
      id: `${unterbringung}-p24`,
      when: { ...when, titel: ['p24'] },
      from: UKRAINE_DECREE.first,
      finding: 'open',
      ground: ['O', 'I'],
      sources: ['ukraine-erlass', 'programmseite'],
      clearedUpBy: ['regierungspraesidium'],
    },
    {
      id: `${unterbringung}-status-unbekannt`,
      when: { ...when, titel: UNKNOWN_TITEL },
      from: UKRAINE_DECREE.first,
      finding: 'open',
      ground: ['O', 'I'],
      sources: ['ukraine-erlass', 'programmseite'],
      clearedUpBy: ['auslaenderbehoerde', 'regierungspraesidium'],
    },
  ];
}
