import type { Answers, Step } from '../answers.ts';
import { follow, type Help, type Leads } from '../helps/help.ts';
import { HELPS, type HelpedId, stepsOf } from '../helps/index.ts';
import type { QuestionId } from '../questions/index.ts';
import type { Asking } from '../questions/question.ts';
import { isOpen } from '../trail/situation.ts';

/** The state in which a help ends. */
export const FOUND = 'found';

/** A way in a help: the answers to a step that lead to another one, or to the end. */
export interface Way {
  readonly step: QuestionId;
  readonly answers: readonly string[];
  readonly target: string;
}

/** Every way that leads on from a step of a help, each with all the answers that lead there. */
export function waysFrom(helped: HelpedId, step: QuestionId): readonly Way[] {
  const { steps }: Help = HELPS[helped];
  const targets = Object.entries(steps[step] as Leads).map(
    ([answer, lead]) => [answer, 'asks' in lead ? lead.asks : FOUND] as const,
  );
  const each = [...new Set(targets.map(([, target]) => target))];
  return each.map((target) => ({
    step,
    answers: targets.filter(([, other]) => other === target).map(([answer]) => answer),
    target,
  }));
}

/** Whether the answer given to a step leads this way. */
export function isTaken({ step, answers }: Way, given: Answers): boolean {
  return answers.includes(given[step] ?? '');
}

/** What a help has found; nothing as long as it is still asking, or where it found nothing. */
export function findingOf(helped: HelpedId, given: Answers): Step {
  const followed = follow(HELPS[helped], given);
  if (!('found' in followed)) return {};
  return followed.found[helped] === 'unbekannt' ? {} : followed.found;
}

/** Whether a help has something to ask: its question was answered with `unbekannt`. */
export function isHelping(helped: HelpedId, asking: Asking): boolean {
  return stepsOf(helped).some((step) => isOpen(step, asking));
}

/** What all helps have found that these answers do not have yet. */
export function findingsIn(given: Answers): Step {
  const helps = Object.keys(HELPS) as HelpedId[];
  const open = helps.filter((helped) => given[helped] === 'unbekannt');
  return Object.assign({}, ...open.map((helped) => findingOf(helped, given)));
}
