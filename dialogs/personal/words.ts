/**
 * The words that stand beside what belongs to a person alone: data from `locales`. A `*` at the beginning
 * of a word stands for any rest; one with a colon at its end is only meant with it.
 */
export interface PersonalWords {
  /** Say that a name follows: "my name is". */
  readonly names: readonly string[];
  /** Stand before a name and before nothing else; before a name, or before something that is known. */
  readonly titles: readonly string[];
  readonly kinTitles: readonly string[];
  /** End a name. */
  readonly ends: readonly string[];
  /** Say that a date is that of a birth. */
  readonly births: readonly string[];
  /** Say that a number follows that is a person's own. */
  readonly numbers: readonly string[];
  /** Ends of the names of streets. */
  readonly streets: readonly string[];
  /** Begin a letter, end it, and begin the lines at the head of one. */
  readonly salutations: readonly string[];
  readonly closings: readonly string[];
  readonly headers: readonly string[];
}

/** What there is of something in several languages, together. */
export function mergedPersonal(all: readonly PersonalWords[]): PersonalWords {
  const merged = (kind: keyof PersonalWords) => [...new Set(all.flatMap((words) => words[kind]))];
  return {
    names: merged('names'),
    titles: merged('titles'),
    kinTitles: merged('kinTitles'),
    ends: merged('ends'),
    births: merged('births'),
    numbers: merged('numbers'),
    streets: merged('streets'),
    salutations: merged('salutations'),
    closings: merged('closings'),
    headers: merged('headers'),
  };
}
