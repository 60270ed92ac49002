import { assign, setup } from 'xstate';
import type { Step } from './answers.ts';
import type { Pair } from './pair.ts';
import type { Asking } from './question.ts';
import type { QuestionId } from './questions/index.ts';
import { isOpen, situationOf, type Trail } from './situation.ts';
import type { Terms } from './terms.ts';

/** The candidates between which the person is asked back. */
export interface AskedBack {
  readonly question: QuestionId;
  readonly options: readonly string[];
}

export interface InterviewContext extends Trail {
  /** The answers that the program was started with; starting over keeps them. */
  readonly preset: Step;
  readonly askedBack: AskedBack | null;
  readonly pair: Pair;
  /** The answers of the persons of the family before this one, step by step each. */
  readonly others: readonly (readonly Step[])[];
}

export type InterviewEvent =
  /** The question that is being asked is answered. */
  | { readonly type: 'ANSWER'; readonly question: QuestionId; readonly value: string }
  /** Several answers at once, or answers to other questions; `null` asks a question anew. */
  | { readonly type: 'TELL'; readonly step: Step }
  /** What was typed may mean one of these. */
  | { readonly type: 'ASK_BACK'; readonly askedBack: AskedBack }
  /** A second language beside the first, or none. */
  | { readonly type: 'PAIR'; readonly pair: Pair }
  /** One more person of the family, with the answers that they share. */
  | { readonly type: 'NEXT_PERSON'; readonly shared: Step }
  /** Takes back the last step; at the first one of a person, the person. */
  | { readonly type: 'BACK' }
  /** Another person: everything but language and role. */
  | { readonly type: 'RESTART' }
  /** Forgets everything. */
  | { readonly type: 'FORGET' };

function kept({ preset }: InterviewContext, { given }: Asking): Step {
  const { sprache, rolle } = given;
  return { ...preset, ...(sprache && { sprache }), ...(rolle && { rolle }) };
}

/**
 * The interview: every question is a state, in the order of asking; its guard asks the law whether
 * the answer can still change a finding, and where it cannot, the question is passed over.
 * @param terms the reading to ask by, and the languages offered
 */
export function createMachine(terms: Terms) {
  // A turn passes many guards with the same steps: they are worked out once.
  const known = new WeakMap<readonly Step[], Asking>();
  const situation = (context: InterviewContext): Asking => {
    const asking = known.get(context.steps) ?? situationOf(context, terms);
    known.set(context.steps, asking);
    return asking;
  };

  const interview = setup({
    types: {
      context: {} as InterviewContext,
      events: {} as InterviewEvent,
      input: {} as Pick<InterviewContext, 'asOf' | 'preset'>,
    },
    guards: {
      isSettled: ({ context }, { question }: { question: QuestionId }) =>
        !isOpen(question, situation(context)),
      hasSteps: ({ context }) => context.steps.length + context.others.length > 1,
    },
    actions: {
      record: assign(({ context }, { step }: { step: Step }) => ({
        steps: [...context.steps, step],
        askedBack: null,
      })),
      takeBack: assign(({ context: { steps, others } }) => ({
        ...(steps.length > 1
          ? { steps: steps.slice(0, -1) }
          : // Its guard has seen that there is one.
            { steps: others.at(-1) as readonly Step[], others: others.slice(0, -1) }),
        askedBack: null,
      })),
      nextPerson: assign(({ context }, { shared }: { shared: Step }) => ({
        others: [...context.others, context.steps],
        steps: [shared],
        askedBack: null,
      })),
      startOver: assign(({ context }) => ({
        steps: [kept(context, situation(context))],
        others: [],
        askedBack: null,
      })),
      forget: assign(({ context }) => ({
        steps: [context.preset],
        others: [],
        askedBack: null,
        pair: 'auto' as const,
      })),
      pair: assign((_, { pair }: { pair: Pair }) => ({ pair })),
      askBack: assign((_, { askedBack }: { askedBack: AskedBack }) => ({ askedBack })),
    },
  });

  /** A question: passed over where it is settled, answered towards the next one. */
  function ask<const Next extends string>(question: QuestionId, next: Next, answered = next) {
    return interview.createStateConfig({
      always: { guard: { type: 'isSettled', params: { question } }, target: next },
      on: {
        ANSWER: {
          guard: ({ event }) => event.question === question,
          actions: {
            type: 'record',
            params: ({ event }) => ({ step: { [event.question]: event.value } }),
          },
          target: answered,
        },
      },
    });
  }

  return interview.createMachine({
    id: 'interview',
    context: ({ input }) => ({
      ...input,
      steps: [input.preset],
      askedBack: null,
      pair: 'auto',
      others: [],
    }),
    initial: 'sprache',
    states: {
      sprache: ask('sprache', 'rolle'),
      rolle: ask('rolle', 'bundesland'),
      bundesland: ask('bundesland', 'unterbringung'),
      unterbringung: ask('unterbringung', 'hilfe-zustaendig'),
      'hilfe-zustaendig': ask('hilfe-zustaendig', 'hilfe-stadtkreis'),
      'hilfe-stadtkreis': ask('hilfe-stadtkreis', 'hilfe-schreiben'),
      'hilfe-schreiben': ask('hilfe-schreiben', 'papier'),
      papier: ask('papier', 'hilfe-papier'),
      'hilfe-papier': ask('hilfe-papier', 'hilfe-ueberschrift'),
      'hilfe-ueberschrift': ask('hilfe-ueberschrift', 'status'),
      status: ask('status', 'hilfe-titel'),
      'hilfe-titel': ask<string>('hilfe-titel', 'fiktionsgrund', 'status'),
      fiktionsgrund: ask('fiktionsgrund', 'bisherigerTitel'),
      bisherigerTitel: ask('bisherigerTitel', 'bezug'),
      bezug: ask('bezug', 'fluchthintergrund'),
      fluchthintergrund: ask('fluchthintergrund', 'herkunft'),
      herkunft: ask('herkunft', 'verfahren'),
      verfahren: ask('verfahren', 'bleiberechtsantrag'),
      bleiberechtsantrag: ask('bleiberechtsantrag', 'wohnungsweg'),
      wohnungsweg: ask('wohnungsweg', 'vorlaeufigSeit'),
      vorlaeufigSeit: ask('vorlaeufigSeit', 'beratungSeit'),
      beratungSeit: ask('beratungSeit', 'pruefung'),
      pruefung: ask('pruefung', 'ergebnis'),
      ergebnis: {},
    },
    on: {
      TELL: {
        actions: { type: 'record', params: ({ event }) => ({ step: event.step }) },
        target: '.sprache',
      },
      ASK_BACK: {
        actions: { type: 'askBack', params: ({ event }) => ({ askedBack: event.askedBack }) },
      },
      PAIR: { actions: { type: 'pair', params: ({ event }) => ({ pair: event.pair }) } },
      NEXT_PERSON: {
        actions: { type: 'nextPerson', params: ({ event }) => ({ shared: event.shared }) },
        target: '.sprache',
      },
      BACK: { guard: 'hasSteps', actions: 'takeBack', target: '.sprache' },
      RESTART: { actions: 'startOver', target: '.sprache' },
      FORGET: { actions: 'forget', target: '.sprache' },
    },
  });
}
