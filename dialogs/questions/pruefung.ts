import { FACT_KEYS, type FactKey } from '../../src/index.ts';
import { stepsOf } from '../helps/index.ts';
import type { Asking, Question } from './question.ts';

/** What leads from the check on to the verdict. */
export const WEITER = 'weiter';

const CHANGE = 'aendern-';

/** The answers that are shown to be checked, in the order of asking; helps and language are not. */
export const CHECKED: readonly ('papier' | FactKey)[] = FACT_KEYS.flatMap((key) =>
  key === 'status' ? (['papier', key] as const) : [key],
);

/** What is asked anew along with an answer: the helps by which it was found, and what follows from it. */
const ASKED_ANEW_WITH: Readonly<Record<string, readonly string[]>> = {
  bundesland: ['hilfe-stadtkreis'],
  unterbringung: stepsOf('unterbringung'),
  papier: [...stepsOf('papier'), 'hilfe-titel', 'hilfe-bescheid', 'status'],
  status: ['hilfe-titel', 'hilfe-bescheid'],
};

/** The answers that are shown, by question: those about this person, whether the law asks for them or not. */
export function checkedAnswers({ given, settled, told }: Asking): readonly [string, string][] {
  return CHECKED.filter(
    (id) =>
      given[id] !== undefined &&
      (id === 'papier' || settled[id] === undefined || told.includes(id)),
  ).map((id) => [id, String(settled[id] ?? given[id])]);
}

/** Those of them that the law asks for: they can be asked anew. */
function askedAnswers(asking: Asking): readonly [string, string][] {
  return checkedAnswers(asking).filter(([id]) =>
    asking.applies(id === 'papier' ? 'status' : (id as FactKey)),
  );
}

/** The question that an option of the check wants to change; nothing where it is none. */
export function changeOf(option: string): string | null {
  return option.startsWith(CHANGE) ? option.slice(CHANGE.length) : null;
}

/** The option of the check by which an answer is changed. */
export function changing(question: string): string {
  return `${CHANGE}${question}`;
}

/** What has to be taken back so that a question is asked anew. */
export function takenBack(question: string): Readonly<Record<string, null>> {
  return Object.fromEntries(
    [question, ...(ASKED_ANEW_WITH[question] ?? [])].map((id) => [id, null]),
  );
}

/** Everything that is taken back where other answers come in the place of all. */
export function allTakenBack(): Readonly<Record<string, null>> {
  return Object.assign({}, ...CHECKED.map(takenBack));
}

/** All answers on one view before the verdict, each to be changed. */
export const pruefung: Question = {
  options: (asking) => [WEITER, ...askedAnswers(asking).map(([id]) => changing(id))],
  isOpen: ({ given }) => given['pruefung'] !== WEITER,
};
