import { type Assessment, assess } from '../../src/assess.ts';
import { PREREQUISITES, type RuleSet } from '../../src/rule-set.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { reasonLines } from '../render/reasons.ts';
import { ADDED, type AddedColumn } from './words.ts';

/** The cells that are added to a row; what is not there stays empty. */
type Added = Readonly<Partial<Record<AddedColumn, string>>>;

function found(assessment: Assessment, speaker: Speaker): Added {
  const { verdict, prerequisites, period } = assessment;
  const finding = (each: (typeof PREREQUISITES)[number]) =>
    speaker.say('verdict', `finding.${prerequisites[each].finding ?? 'none'}`);
  const reasons = (each: (typeof PREREQUISITES)[number]) =>
    reasonLines(prerequisites[each].reasons, speaker).join(' ');
  const offices = new Set(PREREQUISITES.flatMap((each) => prerequisites[each].clearedUpBy ?? []));
  return {
    verdict: speaker.say('verdict', `short.${verdict}`),
    anschlussunterbringung: finding('anschlussunterbringung'),
    anschlussunterbringungReasons: reasons('anschlussunterbringung'),
    bleibeperspektive: finding('bleibeperspektive'),
    bleibeperspektiveReasons: reasons('bleibeperspektive'),
    ...(period !== null && { period: speaker.say('verdict', `period.${period.finding}`) }),
    clearedUpBy: [...offices].map((id) => speaker.say('next', `${id}.name`)).join('; '),
  };
}

/** Cells in the order in which their headings stand. */
export function inOrder(added: Added): readonly string[] {
  return (Object.keys(ADDED) as AddedColumn[]).map((column) => added[column] ?? '');
}

/**
 * What is found of a record, in words, cell by cell.
 * @throws {FactsError} where the record cannot be assessed
 */
export function resultCells(record: unknown, rules: RuleSet, speaker: Speaker): Added {
  return found(assess(record, rules), speaker);
}
