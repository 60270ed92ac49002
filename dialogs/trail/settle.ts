import type { Day } from '../../src/index.ts';
import { type Answers, type Step, without } from '../answers.ts';
import { follow } from '../helps/help.ts';
import { HELPS } from '../helps/index.ts';
import { isQuestionId, questionOf } from '../questions/index.ts';
import { possibleStatuses } from '../questions/status.ts';

/**
 * The answers after one more step: what it makes void is dropped, what it takes back is open again.
 * @param given the answers as they were given
 */
export function record(given: Answers, step: Step): Answers {
  // What was checked is to be checked anew once anything else is said.
  let result = Object.keys(step).every((id) => id === 'sprache')
    ? given
    : without(given, ['pruefung']);
  for (const [id, value] of Object.entries(step)) {
    if (value === null) {
      result = without(result, [id]);
      continue;
    }
    const voids = isQuestionId(id) ? (questionOf(id).voids?.(value, result) ?? []) : [];
    // Within one step every answer stands: "Duldung 60a" gives paper and paragraph at once.
    const dropped = voids.filter((each) => !(each in step));
    result = { ...without(result, dropped), [id]: value };
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

function withStatus(answers: Answers, asOf: Day): Answers {
  const { papier, status } = answers;
  const possible = possibleStatuses(answers, asOf);
  const isHelping = papier === 'aufenthaltstitel' && answers['hilfe-titel'] === undefined;
  if (status === 'unbekannt' && isHelping) return without(answers, ['status']);
  if (status !== undefined || papier === undefined) return answers;
  if (papier === 'unbekannt') return { ...answers, status: 'unbekannt' };
  return possible.length === 1 ? { ...answers, status: String(possible[0]) } : answers;
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
  return withProcedure(withStatus(withoutHelped(given), asOf));
}
