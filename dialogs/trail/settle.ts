import { type Day, unknownOn } from '../../src/index.ts';
import { type Answers, type Step, without } from '../answers.ts';
import { follow } from '../helps/help.ts';
import { HELPS } from '../helps/index.ts';
import { grantedBesideRefusal, isRefusal } from '../questions/bescheid.ts';
import { isQuestionId, questionOf } from '../questions/index.ts';
import type { Question } from '../questions/question.ts';
import { possibleStatuses } from '../questions/status.ts';
import { isOfOthers } from '../questions/told.ts';

/** What says nothing of the person that could be checked anew. */
const SILENT: readonly string[] = ['sprache', 'person', 'personen'];

/**
 * The answers after one more step: what it makes void is dropped, what it takes back is open again.
 * @param given the answers as they were given
 */
export function record(given: Answers, step: Step): Answers {
  // What was checked is to be checked anew once anything else is said.
  let result = Object.keys(step).every((id) => SILENT.includes(id) || isOfOthers(id))
    ? given
    : without(given, ['pruefung']);
  for (const [id, value] of Object.entries(step)) {
    if (value === null) {
      result = without(result, [id]);
      continue;
    }
    const question: Partial<Question> = isQuestionId(id) ? questionOf(id) : {};
    const voids = question.voids?.(value, result) ?? [];
    const yielded = question.yields?.(value, result);
    // Within one step every answer stands: "Duldung 60a" gives paper and paragraph at once.
    const dropped = voids.filter((each) => !(each in step));
    const kept = without(result, dropped);
    // What it yields makes void what was answered to the same questions, as any answer does.
    result = yielded === undefined ? { ...kept, [id]: value } : record(kept, yielded);
  }
  return result;
}

/** Without an answer whose help is still asking; one whose help found nothing stays `unbekannt`. */
function withoutHelped(given: Answers): Answers {
  const helping = Object.values(HELPS).filter(
    (help) => given[help.of] === 'unbekannt' && 'asks' in follow(help, given),
  );
  return helping.length === 0
    ? given
    : without(
        given,
        helping.map((help) => help.of),
      );
}

/** The status of a paper, as long as none was named: the only one that it can show. */
function statusOfPaper(answers: Answers, papier: string, asOf: Day): string | undefined {
  if (papier === 'unbekannt') return 'unbekannt';
  const possible = possibleStatuses(answers, asOf);
  return possible.length === 1 ? possible[0] : undefined;
}

function withStatus(answers: Answers, asOf: Day): Answers {
  const { papier, status } = answers;
  if (papier === undefined) return answers;
  if (status === undefined) {
    const only = statusOfPaper(answers, papier, asOf);
    return only === undefined ? answers : { ...answers, status: only };
  }
  // The paper is known, though its paragraph is not.
  return status === 'unbekannt'
    ? { ...answers, status: unknownOn(papier) ?? status }
    : { ...answers, status: grantedBesideRefusal(answers['hilfe-bescheid']) ?? status };
}

/** Whether a status is still being helped with: by the number on the card, by what else a letter says. */
function isStatusHelped(given: Answers): boolean {
  const isCard = given['papier'] === 'aufenthaltstitel' && given['status'] === 'unbekannt';
  return (
    (isCard && given['hilfe-titel'] === undefined) ||
    (isRefusal(given) && given['hilfe-bescheid'] === undefined)
  );
}

/** Who was refused and still has an Aufenthaltsgestattung has gone to court. */
function withProcedure(answers: Answers): Answers {
  const { papier, status, verfahren } = answers;
  const isSuing = papier === 'bamf-bescheid' && status === 'aufenthaltsgestattung';
  return isSuing && verfahren === undefined
    ? { ...answers, verfahren: 'abgelehnt-klage' }
    : answers;
}

/**
 * The answers with everything that follows from them: a status that is the only one possible is set
 * unasked, and so is what else goes without saying. An answer whose help is still asking is left out.
 */
export function settle(given: Answers, asOf: Day): Answers {
  const known = withoutHelped(given);
  const settled = withProcedure(withStatus(known, asOf));
  return isStatusHelped(known) ? without(settled, ['status']) : settled;
}
