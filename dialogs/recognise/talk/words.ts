/** What people say to a counsellor that is no answer; of several the first here is what a text is about. */
export const TALK_IDS = [
  'emergency',
  'fear',
  'anger',
  'lawyer',
  'doctor',
  'german-course',
  'privacy',
  'human',
  'thanks',
  'greeting',
] as const;

export type TalkId = (typeof TALK_IDS)[number];

/**
 * How such things are said: data from `locales`. A pattern has words in their order, with a few others
 * between; `*` at the beginning or the end of a word stands for any rest, `<name>` for any of the words of
 * that name. One that begins with `=` counts only where nothing else is understood, one with `==` only as
 * the whole text; one with `!` comes before commands, as all that is said in an emergency does.
 */
export interface TalkWords {
  readonly words: Readonly<Record<string, readonly string[]>>;
  readonly said: Readonly<Partial<Record<TalkId, readonly string[]>>>;
  /** Ask for the difference between two options, in phrases: "how * different". */
  readonly difference: readonly string[];
}

/** How much a pattern says, by the sign that it begins with. */
export type PatternKind = 'urgent' | 'main' | 'mention' | 'whole';

/** @param pattern as the data has it */
export function kindOf(pattern: string, id: TalkId): PatternKind {
  if (pattern.startsWith('==')) return 'whole';
  if (pattern.startsWith('=')) return 'mention';
  return id === 'emergency' || pattern.startsWith('!') ? 'urgent' : 'main';
}

/** A pattern without the sign that it begins with, in its parts. */
export function partsOf(pattern: string): readonly string[] {
  return pattern.replace(/^[=!]+/, '').split(' ');
}
