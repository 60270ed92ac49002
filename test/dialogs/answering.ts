import { PAPERS, statusesOnPaper } from '../../src/status/index.ts';
import type { Case } from '../law/expected/oracle.ts';

/** The answer to a question that the facts of a case amount to; at the check, that all is right. */
export function answerTo(question: string, facts: Case['facts']): string {
  if (question === 'pruefung') return 'weiter';
  if (question !== 'papier') return facts[question as keyof Case['facts']] ?? 'unbekannt';
  const { status = 'unbekannt' } = facts;
  const paper = PAPERS.find((each) => statusesOnPaper(each).some((id) => id === status));
  return paper ?? 'unbekannt';
}
