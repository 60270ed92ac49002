import {
  addMonths,
  type Day,
  FIRST_AS_OF,
  LAST_AS_OF,
  MONTHS,
  type MonthKey,
  monthOf,
  validityOf,
} from '../../src/index.ts';
import type { EventOf, EventType } from '../machine/events.ts';
import type { Position } from '../machine/interview.ts';
import type { QuestionId } from '../questions/index.ts';
import type { Recognised } from '../recognise/recognised.ts';
import { whichPair } from './about-languages.ts';
import { type Message, type RemarkId, remark } from './message.ts';

/** Since when there is a status that does not exist yet on the reference date; nothing for other values. */
function notYet(value: string, asOf: Day): Message | undefined {
  const { from } = validityOf('status', value);
  if (from === undefined || from <= asOf) return undefined;
  return remark('statusNotYet', { option: value, question: 'status', since: from });
}

/** Why an option is no answer. */
function noOption({ value }: EventOf<'ANSWER'>, at: Position): Message {
  if (at.question === null) return remark('atEnd');
  const { asOf } = at.asking;
  return notYet(value, asOf) ?? remark('noSuchOption');
}

/** Why answers that were told cannot be taken. */
function untaken(
  { answers }: EventOf<'TELL' | 'PROPOSE' | 'TAKE_CODE'>,
  { asking }: Position,
): Message {
  const early = Object.values(answers).map((value) => notYet(value, asking.asOf));
  return early.find((each) => each !== undefined) ?? remark('notUnderstood');
}

/** Which days can be a reference date, with one for an example. */
function whichDay(_: EventOf<'STICHTAG'>, { asking: { asOf } }: Position): Message {
  const example = `${addMonths(monthOf(asOf), -1)}-15`;
  const range = { earliest: FIRST_AS_OF, latest: LAST_AS_OF };
  return remark('stichtagHow', { date: asOf, ...range, example });
}

function noPair({ language }: EventOf<'PAIR'>, { asking, spoken }: Position): Message {
  const isUnknown = language !== null && !asking.languages.includes(language);
  return isUnknown || spoken.language !== 'de'
    ? remark('otherLanguage')
    : whichPair(asking.languages);
}

type Refusals = {
  readonly [Type in EventType]: (event: EventOf<Type>, at: Position) => Message;
};

const always = (id: RemarkId) => () => remark(id);

/** Why something cannot happen here: for everything that can happen at all. */
const REFUSALS: Refusals = {
  ANSWER: noOption,
  TELL: untaken,
  PROPOSE: untaken,
  TAKE_CODE: untaken,
  ASK_BACK: always('notUnderstood'),
  MISS: always('notUnderstood'),
  CHANGE: always('nothingToChange'),
  BACK: always('nothingBack'),
  RESTART: always('nothingBack'),
  FORGET: always('nothingBack'),
  STICHTAG: whichDay,
  NEXT_PERSON: (_, { question }) => remark(question === null ? 'personsFull' : 'personLater'),
  LANGUAGE: always('otherLanguage'),
  PAIR: noPair,
  UNPAIR: always('pairOff'),
  HELP: always('atEnd'),
  WHY: always('atEnd'),
  CODE: always('codeNothing'),
  NOTE: always('vermerkEarly'),
};

/** Why an event cannot happen where an interview stands. */
export function refusal<Type extends EventType>(event: EventOf<Type>, at: Position): Message {
  const { type } = event as { readonly type: Type };
  return REFUSALS[type](event, at);
}

/** Why nothing was taken from what was typed. */
export function problemRemark(
  problem: NonNullable<Recognised['problem']>,
  question: QuestionId,
): Message {
  const earliest = problem === 'monthTooEarly' ? MONTHS[question as MonthKey].earliest : null;
  return remark(problem, earliest === null ? {} : { earliest });
}
