import type { InterviewConfig } from '../config.ts';
import type { EventOf, EventType } from '../machine/events.ts';
import type { Position } from '../machine/interview.ts';
import { MOST_MISSES } from '../machine/parts.ts';
import { BEHALTEN } from '../questions/aenderung.ts';
import { isQuestionId, type QuestionId, questionOf } from '../questions/index.ts';
import { ALL, OWN, spokenOf } from '../questions/personen.ts';
import { CHECKED, checkedAnswers } from '../questions/pruefung.ts';
import type { Asking } from '../questions/question.ts';
import { isOfOthers, questionOfKey, type ToldPerson } from '../questions/told.ts';
import type { Told } from '../trail/overwriting.ts';
import { isOpen, situationOf } from '../trail/situation.ts';
import { goneOn } from '../trail/stichtag.ts';
import { givenIn } from '../trail/trail.ts';
import { aboutLanguage, aboutPair } from './about-languages.ts';
import { aboutCodes } from './codes.ts';
import { type Message, remark } from './message.ts';

type Entries = readonly (readonly [string, string])[];

/** Whether an answer is told: one for a help that nobody asks for says nothing yet. */
function isTold({ question }: Position) {
  return ([id]: readonly [string, string]) =>
    id === question || !(isQuestionId(id) && questionOf(id).isHelp);
}

/** Names answers, where there are some. */
function naming(
  kind: 'understood' | 'noted' | 'withdrawn' | 'dropped' | 'codeGone',
  answers: Entries,
): readonly Message[] {
  return answers.length === 0 ? [] : [{ kind, answers }];
}

/** What was told of the person spoken of: of others it is asked about. That one speaks of oneself goes without saying. */
function ofThisPerson(told: ToldPerson): Entries {
  const isSelf = ([key, value]: readonly [string, string]) =>
    key === 'person' && value === 'selbst';
  return Object.entries(told).filter((entry) => !(isOfOthers(entry[0]) || isSelf(entry)));
}

/** What was known before an answer was last changed, or taken back to be given anew. */
function beforeChange({ trail }: Position, config: InterviewConfig): Asking | null {
  const { steps, asOf } = trail;
  const changed = steps.findLastIndex((step, index) => {
    const { sprache: _, ...before } = givenIn(steps.slice(0, index));
    return Object.keys(step).some((id) => before[id] !== undefined);
  });
  return changed < 0 ? null : situationOf({ asOf, steps: steps.slice(0, changed) }, config);
}

/** The answers that are not about the person after all: of another paper, of another home. */
function unusedIn({ given }: Asking, used: ReadonlySet<string>): Entries {
  return CHECKED.filter((id) => given[id] !== undefined && !used.has(id)).map((id) => [
    id,
    String(given[id]),
  ]);
}

/** That a change that was asked about is not made, where something else comes in between. */
function unchanged({ proposed }: Position): readonly Message[] {
  return proposed === null ? [] : [remark('kept')];
}

/** Once all is checked: what no longer counts after a change; at first, what was told and does not matter. */
function leftOut(from: Position, to: Position, config: InterviewConfig): readonly Message[] {
  if (to.question !== 'pruefung') return [];
  const isOver = from.question === 'pruefung' || from.question === null || from.proposed !== null;
  const before = isOver ? from.asking : beforeChange(from, config);
  const counts = new Set(checkedAnswers(to.asking).map(([id]) => id));
  return before === null
    ? naming('noted', unusedIn(to.asking, counts))
    : naming(
        'dropped',
        checkedAnswers(before).filter(([id]) => !counts.has(id)),
      );
}

/** The answers that going back took back; of helps and of what was only asked anew nothing is said. */
function withdrawn({ trail: { others, steps } }: Position, to: Position): Entries {
  if (others.length !== to.trail.others.length) return [];
  const taken = steps.slice(to.trail.steps.length).flatMap((step) => Object.entries(step));
  const isSaid = (key: string) => !(key === 'pruefung' || key === 'personen' || isOfOthers(key));
  const told = taken.flatMap(([key, value]) => {
    // Of others that were told of, who they are is enough.
    const id = questionOfKey(key) === 'person' ? 'person' : key;
    return value !== null && isSaid(id) ? [[id, value] as const] : [];
  });
  return told.filter(isTold(to));
}

/** What is said once it is answered whether all who were named are to be helped. */
function aboutPersons(value: string, { asking: { given } }: Position): readonly Message[] {
  const { person, ...own } = spokenOf(value, given) ?? {};
  const first = person === undefined ? remark('personsLater') : remark('personsAll', { person });
  return [
    value === ALL ? first : remark('personsOne'),
    ...naming('understood', Object.entries(own)),
  ];
}

type Says = {
  readonly [Type in EventType]: (
    event: EventOf<Type>,
    from: Position,
    to: Position,
  ) => readonly Message[];
};

/**
 * What is said when something has happened: for everything that can happen.
 * @param config the reading that is asked by
 */
export function createSays(config: InterviewConfig): Says {
  function confirmed(value: string, from: Position, to: Position): readonly Message[] {
    if (value === BEHALTEN) return [remark('kept')];
    return [
      ...naming('understood', Object.entries(from.proposed as Told)),
      ...leftOut(from, to, config),
    ];
  }

  return {
    ANSWER: ({ question, value }, from, to) => {
      if (question === 'sprache') return aboutLanguage(from, value);
      if (question === 'rolle') return aboutPair(to);
      if (question === 'aenderung') return confirmed(value, from, to);
      if (question === 'personen') return aboutPersons(value, from);
      return leftOut(from, to, config);
    },
    TELL: ({ answers: { sprache, ...others } }, from, to) => [
      ...(sprache === undefined ? [] : aboutLanguage(from, sprache)),
      ...naming('understood', ofThisPerson(others).filter(isTold(from))),
      ...leftOut(from, to, config),
    ],
    ASK_BACK: () => [remark('which')],
    MISS: ({ question }, { misses: before }, { misses }) =>
      misses === MOST_MISSES && before < misses
        ? [remark('stuck'), { kind: 'help', question }, { kind: 'talk', id: 'contact' }]
        : [],
    // The question names what is meant.
    PROPOSE: () => [],
    CHANGE: ({ question }, from, to) =>
      isOpen(question as QuestionId, to.asking)
        ? [...unchanged(from), remark('changing')]
        : naming(
            'withdrawn',
            checkedAnswers(from.asking).filter(([id]) => id === question),
          ),
    BACK: (_, from, to) =>
      from.proposed === null ? naming('withdrawn', withdrawn(from, to)) : [remark('kept')],
    RESTART: () => [remark('restarted')],
    FORGET: () => [remark('forgotten')],
    STICHTAG: ({ day }, from) => {
      const { asking } = from;
      // What does not count any more anyhow is not worth a word.
      const counting = new Set(checkedAnswers(asking).map(([id]) => id));
      const gone = goneOn(day, asking).filter(([id]) => counting.has(id));
      return [...unchanged(from), remark('stichtagNow', { date: day }), ...naming('dropped', gone)];
    },
    TAKE_CODE: ({ gone }) => [remark('codeTaken'), ...naming('codeGone', gone)],
    NEXT_PERSON: ({ answers: told }, _from, { asking: { given } }) => {
      const { person } = given;
      const isTold = ([id]: readonly [string, string]) =>
        OWN.includes(id) || (id in told && id !== 'person' && !isOfOthers(id));
      const own = Object.entries(given as ToldPerson).filter(isTold);
      const who = person === undefined ? remark('nextPerson') : remark('nextPersonIs', { person });
      return [who, ...naming('understood', own)];
    },
    LANGUAGE: ({ language }, from) => (language === null ? [] : aboutLanguage(from, language)),
    PAIR: (_, _from, { spoken }) => [remark('pairOn', { language: String(spoken.second) })],
    UNPAIR: () => [remark('pairOff')],
    HELP: (_, { question }) => [question === null ? { kind: 'next' } : { kind: 'help', question }],
    WHY: (_, { question }) => [question === null ? { kind: 'reasons' } : { kind: 'why', question }],
    CODE: (_, from) => [aboutCodes(from, config)],
    NOTE: () => [{ kind: 'vermerk' }],
  };
}
