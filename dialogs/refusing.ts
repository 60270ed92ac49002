import { MONTHS, type MonthKey } from '../src/facts/values.ts';
import { STATUSES, type StatusId } from '../src/status/index.ts';
import type { Status } from '../src/status/status.ts';
import { type Message, remark } from './message.ts';
import type { QuestionId } from './questions/index.ts';
import type { Recognised } from './recognise/recognise.ts';

/** Whether a value is a status that does not exist yet on the reference date. */
export function isBeforeItsTime(value: string, asOf: string): boolean {
  const { existsFrom }: Partial<Status> = STATUSES[value as StatusId] ?? {};
  return existsFrom !== undefined && existsFrom > asOf;
}

/** Why an option is no answer. */
export function refusal(question: QuestionId, option: string, asOf: string): Message {
  if (!isBeforeItsTime(option, asOf)) return remark('noSuchOption', { option, question });
  const { existsFrom }: Status = STATUSES[option as StatusId];
  return remark('statusNotYet', { option, question: 'status', since: existsFrom as string });
}

/** Why nothing was taken from what was typed. */
export function problemRemark(
  problem: NonNullable<Recognised['problem']>,
  question: QuestionId,
): Message {
  const earliest = problem === 'monthTooEarly' ? MONTHS[question as MonthKey].earliest : null;
  return remark(problem, earliest === null ? {} : { earliest });
}
