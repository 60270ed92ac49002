import type { Contact } from './contact.ts';

/** What is said under a heading: a title, where there is one, and its sentences. */
export interface Entry {
  readonly title?: string;
  readonly lines: readonly string[];
  /** How to reach whoever it is about; the first lines say the same. */
  readonly contact?: Contact;
}

/** A part of a verdict that is said without a heading; without lines nothing is said of it. */
export interface Lines<Id extends string> {
  readonly id: Id;
  readonly lines: readonly string[];
}

/** A part of a verdict under a heading; without entries nothing is said of it. */
export interface Section<Id extends string> {
  readonly id: Id;
  readonly heading: string;
  readonly entries: readonly Entry[];
}

/**
 * A verdict put into words, part by part in the order in which everybody reads it. Channels set the parts
 * out as they stand and reorder nothing.
 */
export type VerdictText = readonly [
  Lines<'headline'>,
  /** What it means for whoever asks. */
  Lines<'meaning'>,
  /** The two prerequisites, each in a line. */
  Lines<'prerequisites'>,
  /** The counselling period, where it matters. */
  Lines<'period'>,
  /** Whom to turn to. */
  Section<'next'>,
  Section<'reasons'>,
  /** What could change it. */
  Section<'changes'>,
  Section<'notices'>,
  /** Every source that was cited, in full. */
  Section<'sources'>,
  /** On which day, by the law of which day, by which rules; and whether anybody has read the words. */
  Lines<'stand'>,
];

/** One part of a verdict. */
export type Part = VerdictText[number];

/** The parts that say something, in their order. */
export function saidParts(text: VerdictText): readonly Part[] {
  return text.filter((part) => ('heading' in part ? part.entries : part.lines).length > 0);
}
