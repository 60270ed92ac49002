import { CHOICES } from '../../src/index.ts';
import type { Asked, FoundOptions } from './asked.ts';
import { isWeighty } from './weight.ts';

type Taken = Readonly<Record<string, string>>;

/** What is certain of what was found, and what may be meant. */
export interface Conclusion {
  readonly answers: Taken;
  readonly revisions: Taken;
  readonly candidates: readonly string[];
}

/** What makes that what was found is not certain. */
interface Doubt {
  /** All of it: a question, a choice between several, a "perhaps". */
  readonly isUncertain: boolean;
  /** The questions of whose answers only a part was said. */
  readonly partly: ReadonlySet<string>;
  /** Whether words are left over that may change what is said of a question. */
  readonly hasRest: (question: string) => boolean;
  /** Whether more is told beside the names: "do not know" is then not all of it. */
  readonly tellsMore: boolean;
}

/** Questions at which what is not known is a number that is printed, whatever is told beside. */
const ABOUT_PRINTED = ['status', 'bisherigerTitel'];

function isAnswerTo(question: string, option: string, asked: Asked): boolean {
  if (question === asked.question && question !== 'status') return asked.options.includes(option);
  if (question === 'papier') return true;
  const values: readonly string[] = CHOICES[question as keyof typeof CHOICES];
  return values.includes(option);
}

/**
 * What is certain is an answer, or of a question that has one a revision; what may be meant of
 * the question asked is a candidate.
 */
export function conclude(found: FoundOptions, asked: Asked, doubt: Doubt): Conclusion {
  const answers: Record<string, string> = {};
  const revisions: Record<string, string> = {};
  let candidates: readonly string[] = [];
  const isDoubtful = (question: string, option: string) =>
    doubt.isUncertain ||
    doubt.partly.has(question) ||
    (option === 'unbekannt' && doubt.tellsMore && !ABOUT_PRINTED.includes(question)) ||
    (doubt.hasRest(question) && isWeighty(question, option, asked));
  for (const [question, options] of found) {
    const valid = [...options].filter((option) => isAnswerTo(question, option, asked));
    const [only] = valid;
    const isAsked = question === asked.question;
    const known = isAsked ? undefined : asked.settled[question];
    const isOne = only !== undefined && valid.length === 1;
    if (!isOne || isDoubtful(question, only)) candidates = isAsked ? valid : candidates;
    else if (known === undefined) answers[question] = only;
    else revisions[question] = only;
  }
  return { answers, revisions, candidates };
}
