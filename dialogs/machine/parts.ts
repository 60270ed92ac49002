import { assertEvent, assign, setup } from 'xstate';
import type { Step } from '../answers.ts';
import type { InterviewConfig } from '../config.ts';
import type { HelpedId } from '../helps/index.ts';
import { AENDERN, BEHALTEN } from '../questions/aenderung.ts';
import { type QuestionId, questionsIn, type Section } from '../questions/index.ts';
import { allTakenBack, checkedAnswers, takenBack } from '../questions/pruefung.ts';
import type { Asking } from '../questions/question.ts';
import { handedBy } from '../trail/handed.ts';
import { isReferenceDate } from '../trail/in-time.ts';
import { overwrittenBy, type Told } from '../trail/overwriting.ts';
import { nextPerson } from '../trail/sharing.ts';
import { isOpen, situationOf } from '../trail/situation.ts';
import { canPair, changesLanguage, type Pair, type Spoken, spokenIn } from '../trail/spoken.ts';
import { stepToDay } from '../trail/stichtag.ts';
import * as trails from '../trail/trail.ts';
import { canAnswer, isAnswer } from '../trail/valid.ts';
import type { AskedBack, ChartEvent } from './events.ts';
import { findingOf, findingsIn, isHelping, isTaken, type Way } from './helping.ts';

/** So often in a row nothing is understood until something else is offered; more is not counted. */
export const MOST_MISSES = 3;

/** What the statechart carries along. */
export interface ChartContext {
  readonly trail: trails.Trail;
  /** Worked out from the trail whenever that changes; never stored. */
  readonly asking: Asking;
  /** The candidates of the open mode; `null` where a question stands as it is. */
  readonly askedBack: AskedBack | null;
  /** The answers that would overwrite others, while it is asked whether they are to; else `null`. */
  readonly proposed: Told | null;
  /** How often in a row nothing was understood, as far as that makes a difference. */
  readonly misses: number;
  readonly pair: Pair;
}

/** What the statechart begins with: a new trail, or one that was stored. */
export type ChartInput = Pick<ChartContext, 'trail' | 'pair'> & { readonly misses?: number };

/**
 * What the statechart is made of. Every guard asks the trail, the law, or which languages are offered;
 * every action makes another trail. None of them knows in which state it stands.
 * @param config the reading to ask by, and the languages offered
 */
export function createParts(config: InterviewConfig) {
  const { languages } = config;

  /** The context once the trail has changed. */
  function standAt(trail: trails.Trail) {
    return { trail, asking: situationOf(trail, config) };
  }

  /** The same where that ends the open modes. */
  function goOn(trail: trails.Trail) {
    return { ...standAt(trail), askedBack: null, proposed: null, misses: 0 };
  }

  /** What was told as a step. A help whose last question was told is passed over, and hands nothing back itself. */
  function goOnTold({ trail }: ChartContext, step: Step) {
    const told = trails.withStep(trail, step);
    return goOn(trails.withFinding(told, findingsIn(trails.givenIn(told.steps))));
  }

  function goOnBy({ trail }: ChartContext, step: Step) {
    return goOn(trails.withStep(trail, step));
  }

  function spoken({ trail, asking, pair }: ChartContext): Spoken {
    return spokenIn(trail, asking.given, pair, languages);
  }

  function answers(question: QuestionId | undefined, event: ChartEvent, asking: Asking): boolean {
    return (
      event.type === 'ANSWER' &&
      event.question === question &&
      canAnswer(event.question, event.value, asking) &&
      isAnswer(event.question, event.value, asking)
    );
  }

  /** Checked on the day that is named along with them, where one is. */
  function areAnswers(told: Readonly<Record<string, string>>, asking: Asking): boolean {
    const at = { ...asking, asOf: told['stichtag'] ?? asking.asOf };
    return Object.entries(told).every(([id, value]) => isAnswer(id, value, at));
  }

  function isSaid(event: ChartEvent, answer: string): boolean {
    return event.type === 'ANSWER' && event.question === 'aenderung' && event.value === answer;
  }

  const parts = setup({
    types: {
      context: {} as ChartContext,
      events: {} as ChartEvent,
      input: {} as ChartInput,
    },
    guards: {
      /** It is answered, or the law has no use for an answer. */
      isSettled: ({ context }, { question }: { question: QuestionId }) =>
        !isOpen(question, context.asking),
      /** Something in it is still to be asked. */
      isSectionOpen: ({ context }, { section }: { section: Section }) =>
        questionsIn(section).some((question) => isOpen(question, context.asking)),
      isOpen: ({ context }, { question }: { question: QuestionId }) =>
        isOpen(question, context.asking),
      isHelping: ({ context }, { helped }: { helped: HelpedId }) =>
        isHelping(helped, context.asking),
      isTaken: ({ context }, way: Way) => isTaken(way, context.asking.given),
      isAnswered: ({ context, event }, { question }: { question: QuestionId }) =>
        answers(question, event, context.asking),
      isAnsweredBack: ({ context, event }) =>
        answers(context.askedBack?.question, event, context.asking),
      areAnswers: ({ context, event }) =>
        (event.type === 'TELL' || event.type === 'TAKE_CODE') &&
        areAnswers(event.answers, context.asking),
      isRoomForOne: ({ context, event }) =>
        event.type === 'NEXT_PERSON' &&
        areAnswers(event.answers, context.asking) &&
        context.trail.others.length < trails.MOST_OTHERS,
      areCandidates: ({ context, event }) =>
        event.type === 'ASK_BACK' &&
        isOpen(event.askedBack.question, context.asking) &&
        event.askedBack.options.some((option) =>
          canAnswer(event.askedBack.question, option, context.asking),
        ),
      areChanges: ({ context, event }) =>
        event.type === 'PROPOSE' &&
        areAnswers(event.answers, context.asking) &&
        overwrittenBy(event.answers, context.asking).length > 0,
      isToChange: ({ event }) => isSaid(event, AENDERN),
      isToKeep: ({ event }) => isSaid(event, BEHALTEN),
      /** This is not the first time in a row that nothing was understood. */
      isMissedAgain: ({ context }) => context.misses > 0,
      isAskingBack: ({ context }) => context.askedBack !== null,
      hasAnswer: ({ context, event }) =>
        event.type === 'CHANGE' &&
        checkedAnswers(context.asking).some(([id]) => id === event.question),
      hasCode: ({ context: { trail, asking } }) =>
        trail.others.length > 0 || Object.keys(handedBy(asking)).length > 0,
      canGoBack: ({ context }) => trails.canGoBack(context.trail),
      isReferenceDate: ({ event }) => event.type === 'STICHTAG' && isReferenceDate(event.day),
      isNamedLanguage: ({ context, event }) =>
        event.type === 'LANGUAGE' &&
        event.language !== null &&
        isAnswer('sprache', event.language, context.asking),
      isLanguage: ({ context, event }) =>
        event.type === 'LANGUAGE' &&
        languages.length > 1 &&
        (event.language === null || isAnswer('sprache', event.language, context.asking)),
      canPair: ({ context, event }) =>
        event.type === 'PAIR' && canPair(spoken(context), event.language, languages),
      changesLanguage: ({ context, event }) =>
        event.type === 'PAIR' &&
        canPair(spoken(context), event.language, languages) &&
        changesLanguage(spoken(context), event.language),
      isPaired: ({ context }) => spoken(context).second !== null,
      isSwitchedOff: ({ context }) => context.pair === 'none',
      isSwitchedOn: ({ context }) => context.pair !== 'none' && context.pair !== 'auto',
    },
    actions: {
      answer: assign(({ context, event }) => {
        assertEvent(event, 'ANSWER');
        return goOnBy(context, { [event.question]: event.value });
      }),
      tell: assign(({ context, event }) => {
        assertEvent(event, 'TELL');
        return goOnTold(context, event.answers);
      }),
      takeCode: assign(({ context, event }) => {
        assertEvent(event, 'TAKE_CODE');
        return goOnBy(context, { ...allTakenBack(), ...event.answers });
      }),
      askAnew: assign(({ context, event }) => {
        assertEvent(event, 'CHANGE');
        return goOnBy(context, takenBack(event.question));
      }),
      moveToDay: assign(({ context, event }) => {
        assertEvent(event, 'STICHTAG');
        return goOnBy(context, stepToDay(event.day, context.asking));
      }),
      speakLanguage: assign(({ context, event }) => {
        assertEvent(event, ['LANGUAGE', 'PAIR']);
        return goOnBy(context, { sprache: event.language });
      }),
      /** In another language, but where it stood. */
      speakOn: assign(({ context, event }) => {
        assertEvent(event, ['LANGUAGE', 'PAIR']);
        return standAt(trails.withStep(context.trail, { sprache: event.language }));
      }),
      propose: assign(({ event }) => {
        assertEvent(event, 'PROPOSE');
        return { proposed: event.answers };
      }),
      change: assign(({ context }) => goOnTold(context, context.proposed as Told)),
      keep: assign({ proposed: null }),
      miss: assign(({ context }) => ({ misses: Math.min(context.misses + 1, MOST_MISSES) })),
      /** What it was asked back between was not what was meant. */
      widen: assign({ askedBack: null }),
      handBack: assign(({ context }, { helped }: { helped: HelpedId }) => {
        const found = findingOf(helped, context.asking.given);
        const isFound = Object.keys(found).length > 0;
        return isFound ? goOn(trails.withFinding(context.trail, found)) : {};
      }),
      goBack: assign(({ context }) => goOn(trails.withoutLast(context.trail))),
      startOver: assign(({ context }) => goOn(trails.startedOver(context.trail))),
      forget: assign(({ context }) => goOn(trails.forgotten(context.trail))),
      addPerson: assign(({ context, event }) => {
        assertEvent(event, 'NEXT_PERSON');
        const first = nextPerson(context.asking.given, event.answers);
        return goOn(trails.withNextPerson(context.trail, first));
      }),
      askBack: assign(({ event }) => {
        assertEvent(event, 'ASK_BACK');
        return { askedBack: event.askedBack };
      }),
      pair: assign(({ event }) => {
        assertEvent(event, 'PAIR');
        return { pair: event.language ?? 'de' };
      }),
      unpair: assign({ pair: 'none' }),
      pairByRole: assign({ pair: 'auto' }),
      /** Nothing changes: there is only something to say (`conversation/says.ts`). */
      speak: () => {},
    },
  });
  return {
    parts,
    begin: ({ misses = 0, ...input }: ChartInput) => ({ ...input, ...goOn(input.trail), misses }),
  };
}

export type Parts = ReturnType<typeof createParts>['parts'];
