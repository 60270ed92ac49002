import type { SnapshotFrom } from 'xstate';
import { type Day, isMonth } from '../../src/index.ts';
import type { Step } from '../answers.ts';
import type { InterviewConfig } from '../config.ts';
import { isQuestionId, type QuestionId, questionOf } from '../questions/index.ts';
import type { Asking } from '../questions/question.ts';
import type { Told } from '../trail/overwriting.ts';
import { type Spoken, spokenIn } from '../trail/spoken.ts';
import { newTrail, type Trail } from '../trail/trail.ts';
import { createChart } from './chart.ts';
import type { AskedBack, ChartEvent } from './events.ts';
import { stepping } from './stepping.ts';
import { STATE_VERSION, type State } from './stored.ts';

type Snapshot = SnapshotFrom<ReturnType<typeof createChart>>;

/** Where an interview stands: everything a turn is made from. */
export interface Position {
  /** The statechart where it stands; it is walked on from here, and never stored. */
  readonly snapshot: Snapshot;
  readonly trail: Trail;
  readonly asking: Asking;
  /** The question asked; `null` once the verdict is there. */
  readonly question: QuestionId | null;
  /** The options offered: what it is asked back between comes first. */
  readonly options: readonly string[];
  /** What it is asked back between; nothing otherwise. */
  readonly candidates: readonly string[];
  /** How often in a row nothing was understood. */
  readonly misses: number;
  readonly spoken: Spoken;
  /** The answers that are asked about before they overwrite others; `null` where none are. */
  readonly proposed: Told | null;
}

/** How an interview begins. */
export interface Beginning {
  readonly asOf: Day;
  /** Answers known from the start: the language, the role. */
  readonly preset: Step;
  /** The language that is spoken until one is chosen, and offered first: one of those offered. */
  readonly preferred?: string;
}

/** The interview, walked by pure transitions: no actor runs, nothing is remembered here. */
export interface Interview {
  readonly start: (beginning: Beginning) => Position;
  /** Replays what was stored: once, in one go. */
  readonly at: (state: State) => Position;
  /** Whether something can happen here. */
  readonly allows: (position: Position, event: ChartEvent) => boolean;
  /** Where an event leads; nowhere (`null`) where it cannot happen. */
  readonly send: (position: Position, event: ChartEvent) => Position | null;
}

/** What is to be stored of a position. */
export function stateOf({ snapshot }: Position): State {
  const { trail, pair, askedBack, proposed, misses } = snapshot.context;
  return { version: STATE_VERSION, trail, pair, askedBack, proposed, misses };
}

/** The innermost state that is active in a part of the statechart. */
function innermost(value: unknown): string {
  return typeof value === 'string' ? value : innermost(Object.values(Object(value))[0]);
}

function questionAt({ value, context }: Snapshot): QuestionId | null {
  const { interview } = value as { readonly interview: string | object };
  if (interview === 'askingBack') return (context.askedBack as AskedBack).question;
  if (interview === 'review') return 'pruefung';
  if (interview === 'confirming') return 'aenderung';
  const id = innermost(interview);
  return isQuestionId(id) ? id : null;
}

/** What it is asked back between, in the order of the question; months are no options until then. */
function candidatesAt(question: QuestionId, { context }: Snapshot): readonly string[] {
  const { asking, askedBack } = context;
  if (askedBack?.question !== question) return [];
  const { options } = askedBack;
  const all = questionOf(question).options(asking);
  return [...options.filter(isMonth), ...all.filter((option) => options.includes(option))];
}

function optionsAt(question: QuestionId, snapshot: Snapshot): readonly string[] {
  const candidates = candidatesAt(question, snapshot);
  const all = questionOf(question).options(snapshot.context.asking);
  return [...candidates, ...all.filter((option) => !candidates.includes(option))];
}

/**
 * Makes the interview.
 * @param config the reading to ask and decide by, and the languages offered
 */
export function createInterview(config: InterviewConfig): Interview {
  const steps = stepping(createChart(config));

  function position(snapshot: Snapshot): Position {
    const { trail, asking, pair, proposed, misses } = snapshot.context;
    const question = questionAt(snapshot);
    return {
      snapshot,
      trail,
      asking,
      question,
      options: question === null ? [] : optionsAt(question, snapshot),
      candidates: question === null ? [] : candidatesAt(question, snapshot),
      misses,
      spoken: spokenIn(trail, asking.given, pair, config.languages),
      proposed,
    };
  }

  function send(from: Snapshot, event: ChartEvent): Snapshot | null {
    return from.can(event) ? steps.next(from, event) : null;
  }

  /** With an open mode as it was stored, as far as it can be. */
  function opened(from: Snapshot, event: ChartEvent | null): Snapshot {
    return (event && send(from, event)) ?? from;
  }

  return {
    start: ({ asOf, preset }) => {
      const trail = newTrail(asOf, preset);
      return position(steps.begin({ trail, pair: 'auto' }));
    },
    at: ({ trail, pair, askedBack, proposed, misses }) => {
      const replayed = steps.begin({ trail, pair, misses });
      const isAsking = askedBack !== null && questionAt(replayed) === askedBack.question;
      const asking = opened(replayed, isAsking ? { type: 'ASK_BACK', askedBack } : null);
      const told = proposed && ({ type: 'PROPOSE', answers: proposed } as const);
      return position(opened(asking, told));
    },
    allows: ({ snapshot }, event) => snapshot.can(event),
    send: ({ snapshot }, event) => {
      const next = send(snapshot, event);
      return next === null ? null : position(next);
    },
  };
}
