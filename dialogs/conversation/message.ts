import type { Params } from '../../src/index.ts';
import type { QuestionId } from '../questions/index.ts';
import type { TalkId } from '../recognise/talk/words.ts';
import type { Label } from '../trail/persons.ts';

/** A short remark of the bot, said in the words of `locales`. */
export type RemarkId =
  | 'greeting'
  | 'which'
  | 'stuck'
  | 'notUnderstood'
  | 'negated'
  | 'monthImprecise'
  | 'monthInFuture'
  | 'monthTooEarly'
  | 'noSuchOption'
  | 'tooLong'
  | 'nothingBack'
  | 'restarted'
  | 'forgotten'
  | 'languageChanged'
  | 'otherLanguage'
  | 'atEnd'
  | 'stateOutdated'
  | 'statusNotYet'
  | 'oldButton'
  | 'onlyText'
  | 'expired'
  | 'throughMicrosoft'
  | 'pairOn'
  | 'pairOff'
  | 'whichPair'
  | 'changing'
  | 'kept'
  | 'nothingToChange'
  | 'codeTaken'
  | 'codeMistyped'
  | 'codeNewer'
  | 'codeNothing'
  | 'stichtagNow'
  | 'stichtagHow'
  | 'vermerkEarly'
  | 'nextPerson'
  | 'nextPersonIs'
  | 'personal'
  | 'personNext'
  | 'personsAll'
  | 'personsLater'
  | 'personsOne'
  | 'personLater'
  | 'personsMost'
  | 'personsFull';

/** A code, and by what the person is told from the others of a family: who they are, the status where there is one. */
export interface Handed {
  readonly code: string;
  readonly label: Label;
  readonly status: string | undefined;
}

/** What the bot says, as data: a channel puts it into words and shows it. */
export type Message =
  | { readonly kind: 'remark'; readonly id: RemarkId; readonly params: Params }
  /** What was taken from a typed text, by question. */
  | { readonly kind: 'understood'; readonly answers: readonly (readonly [string, string])[] }
  /** What of a typed text was not understood, in pieces as they were typed. */
  | { readonly kind: 'leftOver'; readonly pieces: readonly string[] }
  /** What was told and does not matter, was taken back, no longer counts, or is gone from a code: by question. */
  | {
      readonly kind: 'noted' | 'withdrawn' | 'dropped' | 'codeGone';
      readonly answers: readonly (readonly [string, string])[];
    }
  /** The codes that hand the answers over: one for each person, in the order of the family. */
  | { readonly kind: 'codes'; readonly codes: readonly Handed[] }
  | { readonly kind: 'question'; readonly question: QuestionId }
  | { readonly kind: 'help'; readonly question: QuestionId }
  /** Two options and the help of their question: by what they are told apart. */
  | {
      readonly kind: 'difference';
      readonly question: QuestionId;
      readonly options: readonly string[];
    }
  | { readonly kind: 'why'; readonly question: QuestionId }
  /** Whom to turn to, and what decides: parts of the verdict that stands, to be told once more. */
  | { readonly kind: 'next' | 'reasons' }
  /** What was found of everybody in the family; it stands in the turn itself. */
  | { readonly kind: 'family' }
  /** What a counsellor says to what is no answer; `contact` is whom else one can speak to. */
  | { readonly kind: 'talk'; readonly id: TalkId | 'contact' }
  /** The note for the file, about the verdict that stands. */
  | { readonly kind: 'vermerk' }
  /** The verdict; it stands in the turn itself. */
  | { readonly kind: 'verdict' };

/** A remark as a message. */
export function remark(id: RemarkId, params: Params = {}): Message {
  return { kind: 'remark', id, params };
}
