import {
  type Assessment,
  assess,
  type Prerequisite,
  type RuleSet,
  versionOf,
} from '../../src/index.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { isExamined, openPoints } from '../render/examined.ts';
import { reasonLines } from '../render/reasons.ts';
import { findingText } from '../render/verdict.ts';
import type { AddedColumn, TableWords } from './words.ts';

/** The cells that are added to a row; what is not there stays empty. */
type Added = Readonly<Partial<Record<AddedColumn, string>>>;

function found(assessment: Assessment, rules: RuleSet, speaker: Speaker): Added {
  const { verdict, prerequisites, period, asOf, rechtsstand } = assessment;
  const reasons = (each: Prerequisite) =>
    isExamined(assessment)
      ? reasonLines(prerequisites[each].reasons, speaker).join(' ')
      : speaker.say('verdict', 'notExamined');
  const offices = new Set(openPoints(assessment).flatMap((point) => point.offices));
  return {
    verdict: speaker.say('verdict', `short.${verdict}`),
    anschlussunterbringung: findingText(assessment, 'anschlussunterbringung', speaker),
    anschlussunterbringungReasons: reasons('anschlussunterbringung'),
    bleibeperspektive: findingText(assessment, 'bleibeperspektive', speaker),
    bleibeperspektiveReasons: reasons('bleibeperspektive'),
    ...(period !== null && { period: speaker.say('verdict', `period.${period.finding}`) }),
    clearedUpBy: [...offices].map((id) => speaker.say('next', `${id}.name`)).join('; '),
    asOf,
    rechtsstand,
    rules: versionOf(rules),
  };
}

/** Cells in the order in which their headings stand. */
export function inOrder(cells: Added, { added }: TableWords): readonly string[] {
  return (Object.keys(added) as AddedColumn[]).map((column) => cells[column] ?? '');
}

/**
 * What is found of a record, in words, cell by cell.
 * @throws {FactsError} where the record cannot be assessed
 */
export function resultCells(record: unknown, rules: RuleSet, speaker: Speaker): Added {
  return found(assess(record, rules), rules, speaker);
}
