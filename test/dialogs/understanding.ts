import { existsSync } from 'node:fs';
import type { Turn } from '../../dialogs/conversation/turn.ts';
import { i18n } from '../speech.ts';
import { type Typing, takenFrom, typed, typingsIn } from './typing.ts';

/**
 * How a text was taken: right at once; asked back between candidates, the right one among them; asked once
 * more; or something else taken for certain.
 */
export type Understood = 'right' | 'offered' | 'asked' | 'wrong';

const OUTCOMES = ['right', 'offered', 'asked', 'wrong'] as const satisfies readonly Understood[];

/** A line of a round: what was typed, and how it was taken when it was run for the first time. */
export interface RoundLine extends Typing {
  readonly firstContact: Understood | undefined;
}

/** The day on which the rounds are typed: months are relative to it. */
const AS_OF = '2026-11-29';

/** The rounds, each by writers who knew neither the recogniser nor the lists of others. */
export const ROUNDS = ['1', '2', '3', '4', '5', '6'] as const;

const fileOf = (round: string, language: string) =>
  new URL(`./rounds/${round}/${language}.tsv`, import.meta.url);

/** The languages in which something was typed in a round: those that there were then. */
export const languagesIn = (round: string): readonly string[] =>
  i18n.codes.filter((code) => existsSync(fileOf(round, code)));

/** The lines of a round in a language. */
export function linesOf(round: string, language: string): readonly RoundLine[] {
  const lines = typingsIn(fileOf(round, language));
  return lines.map((line) => ({ ...line, firstContact: line.rest[0] as Understood | undefined }));
}

/** How the lines of a round were taken at first contact, a row for each language and one for all. */
export function rowsOf(round: string): readonly (readonly string[])[] {
  const row = (name: string, lines: readonly RoundLine[]) => {
    const share = (how: Understood) => {
      const count = lines.filter(({ firstContact }) => firstContact === how).length;
      return `${((100 * count) / lines.length).toFixed(1)} %`;
    };
    return [name, String(lines.length), ...OUTCOMES.map(share)];
  };
  const all = languagesIn(round).map((language) => [language, linesOf(round, language)] as const);
  return [
    ...all.map(([language, lines]) => row(language, lines)),
    row(
      'all',
      all.flatMap(([, lines]) => lines),
    ),
  ];
}

/** What is wanted, part by part. */
const partsIn = ({ wanted }: Typing) => wanted.split(';').map((each) => each.trim());

/** The papers of which only the paragraph is not known. */
const UNKNOWN_ON: Readonly<Record<string, string>> = {
  'titel-unbekannt': 'aufenthaltstitel',
  'duldung-unbekannt': 'duldung',
};

/**
 * What a text says of the person as well (`+key=value`): it may be taken, and need not be. Whether it does was
 * judged by a reader who saw the text and the fact, and nothing else.
 */
function saidAsWell(line: Typing): readonly string[] {
  return partsIn(line).flatMap((each) => {
    // Who does not know the paragraph names the paper all the same.
    const unknown = UNKNOWN_ON[each.replace(/^status=/, '')];
    if (unknown !== undefined) return [`papier=${unknown}`];
    return each.startsWith('+') ? [each.slice(1)] : [];
  });
}

/**
 * The facts that are wanted: an option of the question asked, or `key=value` pairs of any. Nothing is
 * for `?`, which is to be asked back.
 */
function factsWanted(line: Typing): readonly string[] {
  if (/^(?:\?|talk=|persons(?:;|$))/.test(line.wanted)) return [];
  return (
    partsIn(line)
      .filter((each) => !each.startsWith('+'))
      .map((each) => (each.includes('=') ? each : `${line.question}=${each}`))
      .filter((each) => !each.endsWith('=?'))
      // Who knows the paper and not its paragraph says just that.
      .map((each) => each.replace(/^status=(?:titel|duldung)-unbekannt$/, 'status=unbekannt'))
  );
}

/** Whether a turn says something to what was said to a counsellor. */
function isTalk({ messages }: Turn, id: string): boolean {
  return messages.some((message) => message.kind === 'talk' && message.id === id);
}

/** Whether a turn asks about both of two persons. */
function isAboutPersons({ messages }: Turn): boolean {
  return messages.some((message) => message.kind === 'question' && message.question === 'personen');
}

/** Whether a turn asks back between candidates, and what was wanted is among them. */
function isOffered({ state }: Turn, question: string, facts: readonly string[]): boolean {
  const candidates = state.askedBack?.question === question ? state.askedBack.options : [];
  return facts.some((fact) => candidates.some((option) => fact === `${question}=${option}`));
}

/** What was taken from a line beside what is wanted, to be judged by a reader. */
export function takenBeside(line: Typing, language: string): readonly string[] {
  const wanted = [...factsWanted(line), ...saidAsWell(line)];
  return takenFrom(typed(line, language, AS_OF), line, language, wanted).excess;
}

/** Types a line and tells how it was taken. */
export function understood(line: Typing, language: string, asOf = AS_OF): Understood {
  const turn = typed(line, language, asOf);
  const [wanted, asWell] = [factsWanted(line), saidAsWell(line)];
  const { command, excess, missed, told } = takenFrom(turn, line, language, wanted);
  const isSurplus = (fact: string) =>
    !asWell.includes(fact) &&
    !(fact === 'status=unbekannt' && wanted.some((each) => each.startsWith('papier=')));
  if (command === 'loeschen' || command === 'neu' || excess.some(isSurplus)) return 'wrong';
  if (line.wanted.startsWith('talk='))
    return isTalk(turn, String(partsIn(line)[0]).slice(5)) ? 'right' : 'asked';
  if (partsIn(line)[0] === 'persons') return isAboutPersons(turn) ? 'right' : 'asked';
  if (missed.length > 0) return isOffered(turn, line.question, missed) ? 'offered' : 'asked';
  const isTaken = told.some((fact) => !asWell.includes(fact));
  return line.wanted.startsWith('?') && isTaken ? 'wrong' : 'right';
}
