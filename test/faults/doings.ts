import { saidIn } from '../../bot/channels/button.ts';
import type { Happening } from '../../bot/session/happening.ts';
import { type Chance, oneOf } from '../chance.ts';
import { answerTo } from '../dialogs/answering.ts';
import { cases, type Facts } from '../law/expected/oracle.ts';
import { CANARY, LANGUAGES } from './shared.ts';

/** Something that a person does: by a button, or as text. */
export type Doing =
  | { readonly kind: 'press'; readonly choose: string; readonly asked: number }
  | { readonly kind: 'command'; readonly command: string; readonly asked: number }
  | { readonly kind: 'type'; readonly text: string };

/** What a person sees before they do something. */
export interface Seen {
  readonly question: string | null;
  readonly options: readonly string[];
  readonly commands: readonly string[];
  /** The count of the question. */
  readonly asked: number;
}

/** What people type that is no answer, or may be one. */
const TYPED: readonly string[] = [
  ...[CANARY, `${CANARY} xyzzy`, `Ich heiße ${CANARY}, 0171 2345678`, 'Ich berate beruflich', 'BW'],
  ...['hilfe', 'zurück', 'Anschlussunterbringung', '60c', 'neu', 'warum?', '🙂', '  ', '\u0000'],
  ...[
    'löschen',
    "'; DROP TABLE kept; --",
    `${CANARY} `.repeat(150),
    '__proto__',
    '[object Object]',
  ],
];

/** How often people do something beside answering, or answer otherwise than they know. */
const SHARES = { typed: 0.05, command: 0.04, old: 0.03, other: 0.04, forget: 0.012 } as const;

/** What somebody knows of whom they ask about: the facts of one of the cases of the law. */
export function knownBy(chance: Chance): Facts {
  return oneOf(chance, cases).facts;
}

/** How much somebody does before they go: most come to their verdict, some do not. */
export function patienceBy(chance: Chance): number {
  return Math.floor(chance() < 0.8 ? 30 : 1 + chance() * 6);
}

function answerOf(chance: Chance, { question, options }: Seen, known: Facts): string {
  if (chance() < SHARES.other && options.length > 0) return oneOf(chance, options);
  if (question === 'rolle') return 'fachkraft';
  if (question === 'sprache') return oneOf(chance, LANGUAGES);
  return answerTo(String(question), known);
}

function answering(chance: Chance, seen: Seen, known: Facts): Doing {
  const option = answerOf(chance, seen, known);
  // A month has no button.
  return seen.options.includes(option)
    ? { kind: 'press', choose: option, asked: seen.asked }
    : { kind: 'type', text: option };
}

/** What somebody does next; nothing where they go. */
export function nextDoing(chance: Chance, seen: Seen, known: Facts): Doing | null {
  const { asked, question, commands } = seen;
  let left = chance();
  const isNext = (share: number) => {
    left -= share;
    return left < 0;
  };
  if (isNext(SHARES.forget)) return { kind: 'command', command: 'loeschen', asked };
  if (isNext(SHARES.typed)) return { kind: 'type', text: oneOf(chance, TYPED) };
  if (isNext(SHARES.command) && commands.length > 0)
    return { kind: 'command', command: oneOf(chance, commands), asked };
  const answer = question === null ? null : answering(chance, seen, known);
  return isNext(SHARES.old) && answer?.kind === 'press' ? { ...answer, asked: asked - 1 } : answer;
}

/** What it means. */
export function meantBy(doing: Doing): Happening {
  if (doing.kind === 'type') return saidIn({ text: doing.text });
  const { asked, kind: _kind, ...input } = doing;
  return { kind: 'input', input, asked };
}

/** In a few words. */
export function toldOf(doing: Doing): string {
  if (doing.kind === 'type') return `types ${JSON.stringify(doing.text.slice(0, 30))}`;
  return `presses ${doing.kind === 'press' ? doing.choose : doing.command} under ${doing.asked}`;
}
