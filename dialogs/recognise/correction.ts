import { isOnPaper } from '../questions/papier.ts';
import { APPLICATION, type Asked, type FoundOptions } from './asked.ts';

/** Answers that say nothing of what is asked about: "no, it is § 60c" opens with one. */
const SHORT = ['ja', 'nein', 'noch-nicht', 'unbekannt'];

/** Whether an answer can be no more than the opening of a correction. */
export function isShort(answer: string): boolean {
  return SHORT.includes(answer);
}

/** What a text says of the paper and the status that differs from what was answered. */
interface Correction {
  /** Whether it says such a thing at all, be it certain or not. */
  readonly isMeant: boolean;
  /** The questions that it answers anew. */
  readonly questions: readonly string[];
}

/**
 * Finds the correction of an earlier answer beside a short one.
 * @param answer the short one, to the question asked
 * @param found what the text says when earlier answers may be given anew
 */
export function correctionIn(
  answer: string,
  found: FoundOptions,
  { question, settled }: Asked,
): Correction {
  const { papier = '', status } = settled;
  const papers = [...(found.get('papier') ?? [])];
  const statuses = [...(found.get('status') ?? [])];
  const isOther = {
    papier: papers.length > 0 && !papers.some((each) => each === papier || isOnPaper(status, each)),
    status: statuses.length > 0 && status !== undefined && !statuses.includes(status),
  };
  // "Yes, § 25b" names what is applied for; after "no" it may be that or a title that is there.
  const isOnOther =
    question === APPLICATION &&
    isOther.status &&
    !statuses.some((each) => isOnPaper(each, 'duldung'));
  if (isOnOther) return { isMeant: answer !== 'ja', questions: [] };
  const questions = Object.entries(isOther).flatMap(([id, isAnother]) => (isAnother ? [id] : []));
  return { isMeant: questions.length > 0, questions };
}
