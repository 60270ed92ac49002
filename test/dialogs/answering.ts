import { isOnPaper, paperOfUnknown } from '../../dialogs/questions/papier.ts';
import { PAPERS } from '../../src/status/index.ts';
import type { Case } from '../law/expected/oracle.ts';

/** The answer to a question that the facts of a case amount to; at the check, that all is right. */
export function answerTo(question: string, facts: Case['facts']): string {
  if (question === 'pruefung') return 'weiter';
  const { status = 'unbekannt' } = facts;
  if (question === 'papier') return PAPERS.find((each) => isOnPaper(status, each)) ?? 'unbekannt';
  // Whoever knows the paper alone says so at the question for the paragraph.
  if (question === 'status' && paperOfUnknown(status) !== undefined) return 'unbekannt';
  return facts[question as keyof Case['facts']] ?? 'unbekannt';
}
