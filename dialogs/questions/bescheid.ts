import type { Answers } from '../answers.ts';
import type { Question } from './question.ts';

/** What a letter may grant that begins with a refusal, and the status that it then stands for. */
const GRANTED: Readonly<Record<string, string>> = {
  /** A relative's own application refused, Art. 23 Abs. 1 of Regulation (EU) 2024/1347 met (§ 26 AsylG). */
  'artikel-23': 'anerkannt-ohne-karte',
  /** Less was granted than asked for; who sues for more has it all the same. */
  schutz: 'anerkannt-ohne-karte',
  abschiebungsverbot: 'abschiebungsverbot-ohne-karte',
};

/** What of a decision reads as a refusal. */
const REFUSALS = ['aufenthaltsgestattung', 'ausreisepflichtig'];

/** The status of somebody whose letter grants something beside a refusal; nothing where it does not. */
export function grantedBesideRefusal(found: string | undefined): string | undefined {
  return GRANTED[found ?? ''];
}

/** Whether a status is that of somebody who was refused. */
export function isRefused(status: string): boolean {
  return REFUSALS.includes(status);
}

/** Whether a letter with a decision was read as a refusal. */
export function isRefusal({ papier, status = '' }: Answers): boolean {
  return papier === 'bamf-bescheid' && isRefused(status);
}

/** What else stands in a letter that begins with a refusal: many a reader stops at its first line. */
export const hilfeBescheid: Question = {
  isHelp: true,
  options: () => [...Object.keys(GRANTED), 'nichts', 'unbekannt'],
  isOpen: ({ open, given }) =>
    open.has('status') && isRefusal(given) && given['hilfe-bescheid'] === undefined,
};
