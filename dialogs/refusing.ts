import type { Day } from '../src/calendar.ts';
import { MONTHS, type MonthKey, validityOf } from '../src/facts/values.ts';
import { type Message, remark } from './message.ts';
import type { QuestionId } from './questions/index.ts';
import type { Recognised } from './recognise/recognise.ts';

/** The first day of a status that does not exist yet on the reference date. */
function sinceWhen(status: string, asOf: Day): Day | undefined {
  const { from } = validityOf('status', status);
  return from !== undefined && from > asOf ? from : undefined;
}

/** Whether a value is a status that does not exist yet on the reference date. */
export function isBeforeItsTime(value: string, asOf: Day): boolean {
  return sinceWhen(value, asOf) !== undefined;
}

/** Why an option is no answer. */
export function refusal(question: QuestionId, option: string, asOf: Day): Message {
  const since = sinceWhen(option, asOf);
  return since === undefined
    ? remark('noSuchOption', { option, question })
    : remark('statusNotYet', { option, question: 'status', since });
}

/** Why nothing was taken from what was typed. */
export function problemRemark(
  problem: NonNullable<Recognised['problem']>,
  question: QuestionId,
): Message {
  const earliest = problem === 'monthTooEarly' ? MONTHS[question as MonthKey].earliest : null;
  return remark(problem, earliest === null ? {} : { earliest });
}
