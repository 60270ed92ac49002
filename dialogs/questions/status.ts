import type { Day } from '../../src/calendar.ts';
import { existsOn } from '../../src/facts/values.ts';
import { type StatusId, statusesOnPaper } from '../../src/status/index.ts';
import type { Answers } from '../answers.ts';
import type { Question } from '../question.ts';
import { isOnPaper } from './papier.ts';

/** The statuses whose paragraph begins with the number found on the card. */
const BY_NUMBER: Readonly<Record<string, readonly StatusId[]>> = {
  p24: ['p24'],
  p25: ['p25-1', 'p25-2', 'p25-3', 'p25-4', 'p25-5', 'p25a', 'p25b'],
  'p22-23': ['p22', 'p23', 'p23a'],
  p26: ['p26'],
  p16g: ['p16g'],
  p104c: ['p104c'],
  familie: ['familiennachzug'],
  'andere-zahl': ['anderer-titel'],
};

/** The number on the card by which a status is found; none where the number leaves others possible. */
export function numberOfStatus(status: string): string | undefined {
  const numbers = Object.entries(BY_NUMBER).filter(([, statuses]) => statuses[0] === status);
  return numbers.find(([, statuses]) => statuses.length === 1)?.[0];
}

/** The statuses that the paper, and the number found on it, leave possible. */
export function possibleStatuses(settled: Answers, asOf: Day): readonly StatusId[] {
  const onPaper = statusesOnPaper(settled['papier'] ?? '').filter((id) =>
    existsOn('status', id, asOf),
  );
  const byNumber = BY_NUMBER[settled['hilfe-titel'] ?? ''];
  return byNumber === undefined ? onPaper : onPaper.filter((id) => byNumber.includes(id));
}

/** Which paragraph: the second step, with only the values that the paper can show. */
export const status: Question = {
  options: ({ settled, asOf }) => [...possibleStatuses(settled, asOf), 'unbekannt'],
  isOpen: ({ open, settled, given }) =>
    open.has('status') && settled['papier'] !== undefined && given['status'] === undefined,
  voids: (value, given) =>
    value === 'unbekannt' || isOnPaper(value, given['papier'] ?? '')
      ? []
      : ['papier', 'hilfe-papier', 'hilfe-ueberschrift', 'hilfe-titel'],
};

/** Which number is printed on the card or sticker; narrows the status, which is then asked again. */
export const hilfeTitel: Question = {
  isHelp: true,
  options: ({ asOf }) => [
    ...Object.entries(BY_NUMBER)
      .filter(([, statuses]) => statuses.some((id) => existsOn('status', id, asOf)))
      .map(([number]) => number),
    'unbekannt',
  ],
  isOpen: ({ open, given, settled }) =>
    open.has('status') &&
    settled['papier'] === 'aufenthaltstitel' &&
    given['status'] === 'unbekannt' &&
    given['hilfe-titel'] === undefined,
  voids: (value) => (value === 'unbekannt' ? [] : ['status']),
};
