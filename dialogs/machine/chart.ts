import type { InterviewConfig } from '../config.ts';
import { SECTIONS } from '../questions/index.ts';
import { createParts } from './parts.ts';
import { sectionState } from './sections.ts';

/**
 * The conversation as a statechart. On one side the phases of the interview: asking section by
 * section, asking back between candidates, asking whether an answer is to be changed, the review of all
 * answers, the verdict; on the other
 * whether a second language stands beside the first. What a state does not name cannot be done there.
 *
 * A stored conversation is replayed: the chart begins with its trail, and passes over what is
 * answered until it stands at what is open.
 * @param config the reading to ask by, and the languages offered
 */
export function createChart(config: InterviewConfig) {
  const { parts, begin } = createParts(config);

  /** What a question that stands can be asked, without answering it, and what can be asked back. */
  const onQuestion = {
    HELP: { actions: 'speak' },
    WHY: { actions: 'speak' },
    ASK_BACK: { guard: 'areCandidates', actions: 'askBack', target: 'askingBack' },
  } as const;

  /** Another language: what is asked in between is asked on. */
  const inBetween = {
    LANGUAGE: { guard: 'isNamedLanguage', actions: 'speakOn' },
    PAIR: { guard: 'changesLanguage', actions: 'speakOn' },
  } as const;

  return parts.createMachine({
    id: 'conversation',
    type: 'parallel',
    context: ({ input }) => begin(input),
    states: {
      interview: {
        initial: 'asking',
        states: {
          asking: {
            initial: 'next',
            states: {
              /** The first section in which something is open; none where everything is settled. */
              next: {
                always: [
                  ...SECTIONS.map(
                    (section) =>
                      ({
                        guard: { type: 'isSectionOpen', params: { section } },
                        target: section,
                      }) as const,
                  ),
                  { target: 'settled' },
                ],
              },
              ...Object.fromEntries(SECTIONS.map((each) => [each, sectionState(each, 'next')])),
              settled: { type: 'final' },
            },
            onDone: 'review',
            on: onQuestion,
          },
          askingBack: {
            on: {
              ...onQuestion,
              ...inBetween,
              // What is not understood twice is asked once more without leading anywhere.
              MISS: [
                { guard: 'isMissedAgain', actions: ['miss', 'widen'], target: 'asking' },
                { actions: 'miss' },
              ],
              ANSWER: {
                guard: 'isAnsweredBack',
                actions: 'answer',
                target: 'asking',
              },
            },
          },
          confirming: {
            on: {
              HELP: { actions: 'speak' },
              WHY: { actions: 'speak' },
              ...inBetween,
              ANSWER: [
                { guard: 'isToChange', actions: 'change', target: 'asking' },
                { guard: 'isToKeep', actions: 'keep', target: 'kept' },
              ],
              BACK: { actions: 'keep', target: 'kept' },
            },
          },
          /** Where it stood before a change was asked about. */
          kept: {
            always: [{ guard: 'isAskingBack', target: 'askingBack' }, { target: 'asking' }],
          },
          review: {
            always: {
              guard: { type: 'isSettled', params: { question: 'pruefung' } },
              target: 'verdict',
            },
            on: {
              ...onQuestion,
              ANSWER: {
                guard: { type: 'isAnswered', params: { question: 'pruefung' } },
                actions: 'answer',
              },
            },
          },
          verdict: {
            on: {
              // Whoever asks for help, or why, is told whom to turn to, and what decides.
              HELP: { actions: 'speak' },
              WHY: { actions: 'speak' },
              NOTE: { actions: 'speak' },
              NEXT_PERSON: { guard: 'isRoomForOne', actions: 'addPerson', target: 'asking' },
            },
          },
        },
        on: {
          TELL: {
            guard: 'areAnswers',
            actions: 'tell',
            target: '.asking',
          },
          MISS: { actions: 'miss' },
          PROPOSE: {
            guard: 'areChanges',
            actions: 'propose',
            target: '.confirming',
          },
          TAKE_CODE: {
            guard: 'areAnswers',
            actions: 'takeCode',
            target: '.asking',
          },
          CHANGE: {
            guard: 'hasAnswer',
            actions: 'askAnew',
            target: '.asking',
          },
          STICHTAG: {
            guard: 'isReferenceDate',
            actions: 'moveToDay',
            target: '.asking',
          },
          LANGUAGE: {
            guard: 'isLanguage',
            actions: 'speakLanguage',
            target: '.asking',
          },
          PAIR: {
            guard: 'changesLanguage',
            actions: 'speakLanguage',
            target: '.asking',
          },
          CODE: { guard: 'hasCode', actions: 'speak' },
          BACK: { guard: 'canGoBack', actions: 'goBack', target: '.asking' },
          RESTART: { actions: 'startOver', target: '.asking' },
          FORGET: { actions: 'forget', target: '.asking' },
        },
      },
      secondLanguage: {
        initial: 'byRole',
        states: {
          /** German stands beside another language where somebody helps another person. */
          byRole: {
            always: [
              { guard: 'isSwitchedOff', target: 'hidden' },
              { guard: 'isSwitchedOn', target: 'shown' },
            ],
          },
          shown: {},
          hidden: {},
        },
        on: {
          PAIR: { guard: 'canPair', actions: 'pair', target: '.shown' },
          UNPAIR: { guard: 'isPaired', actions: 'unpair', target: '.hidden' },
          FORGET: { actions: 'pairByRole', target: '.byRole' },
        },
      },
    },
  });
}
