import {
  type Day,
  existsOn,
  NUMBERS_ON_CARDS,
  type StatusId,
  statusesOnPaper,
  statusesWithNumber,
} from '../../src/index.ts';
import type { Answers } from '../answers.ts';
import { stepsOf } from '../helps/index.ts';
import { isOnPaper } from './papier.ts';
import type { Question } from './question.ts';

/** The number on the card by which a status is found; none where the number leaves others possible. */
export function numberOfStatus(status: string): string | undefined {
  return NUMBERS_ON_CARDS.find((number) => statusesWithNumber(number).join() === status);
}

/** The statuses that the paper, and the number found on it, leave possible. */
export function possibleStatuses(settled: Answers, asOf: Day): readonly StatusId[] {
  const onPaper = statusesOnPaper(String(settled['papier'])).filter((id) =>
    existsOn('status', id, asOf),
  );
  const byNumber = statusesWithNumber(settled['hilfe-titel'] ?? '');
  return byNumber.length === 0 ? onPaper : onPaper.filter((id) => byNumber.includes(id));
}

/** Which paragraph: the second step, with only the values that the paper can show. */
export const status: Question = {
  options: ({ settled, asOf }) => [...possibleStatuses(settled, asOf), 'unbekannt'],
  isOpen: ({ open, settled, given }) =>
    open.has('status') && settled['papier'] !== undefined && given['status'] === undefined,
  voids: (value, given) =>
    value === 'unbekannt' || isOnPaper(value, given['papier'] ?? '')
      ? ['hilfe-bescheid']
      : ['papier', ...stepsOf('papier'), 'hilfe-titel', 'hilfe-bescheid'],
};

/** Which number is printed on the card or sticker; narrows the status, which is then asked again. */
export const hilfeTitel: Question = {
  isHelp: true,
  reopens: 'status',
  options: ({ asOf }) => [
    ...NUMBERS_ON_CARDS.filter((number) =>
      statusesWithNumber(number).some((id) => existsOn('status', id, asOf)),
    ),
    'unbekannt',
  ],
  isOpen: ({ open, given, settled }) =>
    open.has('status') &&
    settled['papier'] === 'aufenthaltstitel' &&
    given['status'] === 'unbekannt' &&
    given['hilfe-titel'] === undefined,
  voids: (value) => (value === 'unbekannt' ? [] : ['status']),
};
