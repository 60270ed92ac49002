import { isDeepStrictEqual } from 'node:util';
import { type Happening, pressOf } from '../../bot/session/happening.ts';
import type { Input, Turn } from '../../dialogs/index.ts';
import { type Assessment, assess } from '../../src/assess.ts';
import type { Day } from '../../src/index.ts';
import { conversation } from '../dialogs/talking.ts';

/** Where an interview has to stand. */
export interface Standing {
  readonly turn: Turn;
  readonly asked: number;
  readonly pressed: string | null;
}

/** What was done, and the language that whoever did it wants. */
export interface Done {
  readonly happening: Happening;
  readonly language: string;
}

/** As it is once it was kept. */
export const asKept = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Turns that were taken before: many people say the same. */
const known = new Map<string, Turn>();
const MOST_KNOWN = 20_000;

function taken(before: Turn, input: Input, asOf: Day): Turn {
  const state = JSON.stringify(before.state);
  const key = JSON.stringify([state, input, asOf]);
  const turn = known.get(key) ?? conversation.take(JSON.parse(state), input, { asOf, preset: {} });
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, turn);
  return turn;
}

function begun({ language, happening }: Done, asOf: Day): Turn {
  const turn = conversation.start({ asOf, preset: { sprache: language } });
  if (happening.kind !== 'input' || happening.asked !== null) return turn;
  const next = taken(turn, happening.input, asOf);
  return isDeepStrictEqual(turn.answers, next.answers) ? turn : next;
}

function wentOn({ turn, asked }: Standing, happening: Happening, asOf: Day): Turn | null {
  const decline = (why: 'onlyText' | 'oldButton') =>
    conversation.decline(asKept(turn.state), why, { asOf, preset: {} });
  if (happening.kind === 'unreadable') return decline('onlyText');
  if (happening.kind !== 'input') return null;
  const isOld = happening.asked !== null && happening.asked !== asked;
  return isOld && !('command' in happening.input)
    ? decline('oldButton')
    : taken(turn, happening.input, asOf);
}

/**
 * Where an interview has to stand after something was done, if nothing ever fails. What the product does with what is
 * kept is written once more here, as plainly as can be.
 * @param before nothing where there was no conversation
 * @returns it, and whether something had to be said
 */
export function after(
  before: Standing | null,
  done: Done,
  asOf: Day,
): { readonly standing: Standing; readonly isAnswered: boolean } {
  const { happening } = done;
  const pressed = pressOf(happening);
  const isSecond = before !== null && pressed !== null && pressed === before.pressed;
  if (isSecond) return { standing: before, isAnswered: false };
  const turn = before === null ? begun(done, asOf) : wentOn(before, happening, asOf);
  if (turn === null) return { standing: before as Standing, isAnswered: false };
  return { standing: { turn, asked: (before?.asked ?? 0) + 1, pressed }, isAnswered: true };
}

/** Where it stands once everything was forgotten. */
export function forgotten({ turn }: Standing, asOf: Day): Turn {
  return taken(turn, { command: 'loeschen' }, asOf);
}

const foundBy = ({ verdict, scope, prerequisites }: Assessment) => [
  verdict,
  scope.finding,
  prerequisites.anschlussunterbringung.finding,
  prerequisites.bleibeperspektive.finding,
];

/** Whether a verdict is the one that the law gives for what was answered. */
export function isLaw({ verdict, facts }: Pick<Turn, 'verdict' | 'facts'>): boolean {
  return verdict === null || isDeepStrictEqual(foundBy(verdict), foundBy(assess(facts)));
}
