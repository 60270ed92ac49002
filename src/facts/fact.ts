import type { Month, Validity } from '../calendar.ts';

/**
 * A value that an answer can have, and the days on which it exists. A value is never deleted: the law
 * of its time stays, it ends with `to`.
 */
export interface Value extends Validity {
  /** Its number in a code that hands answers over, from 1 on. For good: such codes lie in files. */
  readonly number: number;
}

/** The parts of the interview that ask for facts, in this order. */
export const SECTIONS = ['wohnen', 'papier', 'einzelheiten'] as const;

export type Section = (typeof SECTIONS)[number];

/** What the words of an answer may be about that would make another answer doubtful. */
export type Subject =
  /** What was, or what is applied for. */
  | 'past'
  /** Relatives, and whom one lives with. */
  | 'others'
  /** Who houses somebody: a town named there need not be meant. */
  | 'housing'
  /** Where somebody lives: names of places answer it. */
  | 'place'
  /** A paragraph: a bare number may be one. */
  | 'paragraph';

/** One key of the facts record: all that the parts of the product have to know of it. */
interface Common {
  /** Where it is asked; within a section in the order of the catalogue. */
  readonly section: Section;
  /**
   * Its place in a code, counted from 1, and how many numbers there is room for, "no answer" among
   * them. For good: new facts come after all others.
   */
  readonly inCode: { readonly place: number; readonly room: number };
  /**
   * Whether it may be told in a sentence before it is asked: a name that can be about several facts
   * is about the one with the lowest rank. `null`: it is taken only where it is asked.
   */
  readonly rank: number | null;
  readonly about?: readonly Subject[];
  /** The answer without which it means nothing: where that becomes another one, it is asked anew. */
  readonly followUpTo?: 'status' | 'unterbringung';
  /** Whether it is the same for everybody of a family. */
  readonly isSharedByFamily?: true;
}

/** A fact whose values are a closed list, in the order in which they are offered. */
export interface Choice<Id extends string = string> extends Common {
  readonly values: Readonly<Record<Id, Value>>;
}

/** A fact that is a month, or one of a few words; a word has its number in codes as a value has. */
export interface MonthFact extends Common {
  readonly words: Readonly<Record<string, Value>>;
  /** The first month that can be. */
  readonly earliest: Month;
}

export type Fact = Choice | MonthFact;

/** Yes and no, where it may not be known. */
export const JA_NEIN = {
  ja: { number: 1 },
  nein: { number: 2 },
  unbekannt: { number: 3 },
} as const satisfies Choice['values'];
