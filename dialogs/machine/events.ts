import type { Day } from '../../src/index.ts';
import type { QuestionId } from '../questions/index.ts';

/** The candidates between which the person is asked back. */
export interface AskedBack {
  readonly question: QuestionId;
  readonly options: readonly string[];
}

/** Everything that can happen in a conversation. What is typed and what is pressed come to the same. */
export type ChartEvent =
  /** The question that is being asked is answered. */
  | { readonly type: 'ANSWER'; readonly question: QuestionId; readonly value: string }
  /** Several answers at once, or answers to other questions. */
  | { readonly type: 'TELL'; readonly answers: Readonly<Record<string, string>> }
  /** What was typed may mean one of these. */
  | { readonly type: 'ASK_BACK'; readonly askedBack: AskedBack }
  /** What was told would overwrite an answer given before: whether it is to be changed is asked first. */
  | { readonly type: 'PROPOSE'; readonly answers: Readonly<Record<string, string>> }
  /** Nothing of what was typed was understood. */
  | { readonly type: 'MISS'; readonly question: QuestionId }
  /** An answer is to be given anew; all others stay. */
  | { readonly type: 'CHANGE'; readonly question: string }
  /** Takes back the last step; at the first one of a person, the person. */
  | { readonly type: 'BACK' }
  /** Another person: everything but language and role. */
  | { readonly type: 'RESTART' }
  /** Forgets everything. */
  | { readonly type: 'FORGET' }
  /** Another reference date. */
  | { readonly type: 'STICHTAG'; readonly day: Day }
  /** The answers of a hand-over code, in the place of all others; with those that it has no more. */
  | {
      readonly type: 'TAKE_CODE';
      readonly answers: Readonly<Record<string, string>>;
      readonly gone: readonly (readonly [string, string])[];
    }
  /** One more person of the family, with the answers that they share, and what was told of them. */
  | { readonly type: 'NEXT_PERSON'; readonly answers: Readonly<Record<string, string>> }
  /** Another language; `null` asks which. */
  | { readonly type: 'LANGUAGE'; readonly language: string | null }
  /** A second language beside the first: which one, or `null` for German beside another. */
  | { readonly type: 'PAIR'; readonly language: string | null }
  | { readonly type: 'UNPAIR' }
  /** What the question means. */
  | { readonly type: 'HELP' }
  /** Why it is asked. */
  | { readonly type: 'WHY' }
  /** The code that hands the answers over. */
  | { readonly type: 'CODE' }
  /** The note for the file. */
  | { readonly type: 'NOTE' };

export type EventType = ChartEvent['type'];

/** One kind of event. */
export type EventOf<Type extends EventType> = Extract<ChartEvent, { readonly type: Type }>;
