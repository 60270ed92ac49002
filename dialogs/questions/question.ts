import { CHOICES, type Day, existsOn, type FactKey, isChoice, MONTHS } from '../../src/index.ts';
import type { Answers, Step } from '../answers.ts';

/** What a question's guard and options are decided from. */
export interface Asking {
  /** Every answer as it was given. */
  readonly given: Answers;
  /** The answers with what follows from them: helps worked out, a single status set. */
  readonly settled: Answers;
  /** The keys of the facts record that can still change a finding. */
  readonly open: ReadonlySet<FactKey>;
  /** The answers that are about this person, whether the law asks for them or not. */
  readonly told: readonly FactKey[];
  /** Whether the law asks for a key, whatever has been answered to it. */
  readonly applies: (key: FactKey) => boolean;
  readonly asOf: Day;
  /** The codes of the languages offered. */
  readonly languages: readonly string[];
}

/** One question of the interview; its words are in `locales`. */
export interface Question {
  /** Answered by a month as well as by its options. */
  readonly isMonth?: true;
  /** The ids that can be chosen now, `unbekannt` among them, in the order in which they are shown. */
  readonly options: (asking: Asking) => readonly string[];
  /** Whether it has to be asked now: unanswered, and able to change a finding or to help. */
  readonly isOpen: (asking: Asking) => boolean;
  /** The answers that no longer hold once this one is given. */
  readonly voids?: (value: string, given: Answers) => readonly string[];
  /** What its answer comes to, where that is not an answer to itself. */
  readonly yields?: (value: string, given: Answers) => Step;
  /** A question before it that its answer can open again. */
  readonly reopens?: string;
  /** Leads towards another answer and does not count among the eight questions. */
  readonly isHelp?: true;
}

/**
 * The question about a key of the facts record: its values as they exist on the reference date, asked as
 * long as the law says that it is open.
 * @param more what is otherwise for this one
 */
export function factQuestion(key: FactKey, more: Partial<Question> = {}): Question {
  const isOpen = ({ open }: Asking) => open.has(key);
  if (!isChoice(key)) {
    return { isMonth: true, options: () => MONTHS[key].words, isOpen, ...more };
  }
  const options = ({ asOf }: Asking) => CHOICES[key].filter((value) => existsOn(key, value, asOf));
  return { options, isOpen, ...more };
}
