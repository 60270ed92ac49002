import type { Explained, Facts } from '../../src/index.ts';
import type { Answers } from '../answers.ts';
import type { Beginning } from '../machine/interview.ts';
import type { State } from '../machine/stored.ts';
import type { QuestionId } from '../questions/index.ts';
import type { Label } from '../trail/persons.ts';
import type { CommandId } from './command-id.ts';
import type { Person } from './family.ts';
import type { Message, RemarkId } from './message.ts';

/** What a person did: typed something, or pressed a button of an option or of a command. */
export type Input =
  | { readonly text: string }
  | { readonly choose: string }
  | { readonly command: string };

/** Answers given before, and what was told that would come in their place; by question. */
export interface Change {
  readonly before: readonly (readonly [string, string])[];
  readonly now: readonly (readonly [string, string])[];
}

/** What one turn amounts to: what is said, what is asked, and what is known. */
export interface Turn {
  readonly state: State;
  readonly messages: readonly Message[];
  readonly question: QuestionId | null;
  readonly options: readonly string[];
  /** The options that may be meant by what was typed; they come first. */
  readonly candidates: readonly string[];
  /** What can be done here beside answering. */
  readonly commands: readonly CommandId[];
  readonly answers: Answers;
  readonly facts: Facts;
  /** The answers about this person, by question, as they are shown to be checked. */
  readonly checked: readonly (readonly [string, string])[];
  readonly verdict: Explained | null;
  /** What is asked about before it is changed: the answers given before, and those told now. */
  readonly change: Change | null;
  /** Everybody in the family, this person last, once the verdict stands; empty for a single person. */
  readonly family: readonly Person[];
  /** How the person spoken of is called; `null` for a single person of whom nobody said who they are. */
  readonly person: Label | null;
  /** Who is to come next of those of whom something was told; `null` where nobody is. */
  readonly waiting: string | null;
  readonly language: string;
  /** The language shown beside it, `null` for none. */
  readonly second: string | null;
  /** The language that texts are understood in, beside German; `null` as long as none is chosen. */
  readonly typing: string | null;
  /** What was typed, with names and numbers blacked out; `null` where there were none. */
  readonly typed: string | null;
}

/** A conversation that holds the interview: pure, the same input always yields the same turn. */
export interface Conversation {
  /** @param said what a channel has to say before the greeting */
  readonly start: (beginning: Beginning, said?: readonly RemarkId[]) => Turn;
  /** Goes on from a state as it was stored; one of another version restarts with what it knew. */
  readonly resume: (stored: unknown, beginning: Beginning) => Turn;
  /**
   * Takes one input.
   * @param stored the state as it was stored, whatever that is
   * @param beginning how the interview begins where the state cannot be read
   */
  readonly take: (stored: unknown, input: Input, beginning: Beginning) => Turn;
  /** Says why a channel could not take what was sent; nothing else changes. */
  readonly decline: (stored: unknown, why: RemarkId, beginning: Beginning) => Turn;
}
