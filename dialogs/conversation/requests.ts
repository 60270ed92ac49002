import type { ChartEvent } from '../machine/events.ts';
import type { Interview, Position } from '../machine/interview.ts';
import { checkedAnswers } from '../questions/pruefung.ts';
import { chosenLanguage } from '../trail/spoken.ts';
import { COMMAND_IDS, type CommandId } from './command-id.ts';

/** What a command asks for, with what was named along with it. */
type Request = (position: Position, argument: string | undefined) => ChartEvent;

/** The language that was named, or that it is another one than those offered. */
function named(language: string | undefined, { asking }: Position): string | null {
  if (language === undefined) return null;
  return asking.languages.includes(language) ? language : 'unbekannt';
}

function anotherLanguage(position: Position, argument: string | undefined): ChartEvent {
  const { question, trail, asking } = position;
  const language = named(argument, position);
  // Who has chosen one already and asks again is asked again; before that, it is another one.
  const isFirst = chosenLanguage(trail, asking.languages) === undefined;
  return question === 'sprache' && (isFirst || language !== null)
    ? { type: 'ANSWER', question, value: language ?? 'unbekannt' }
    : { type: 'LANGUAGE', language };
}

/** Every command as the event that it is. */
const REQUESTS = {
  zurueck: () => ({ type: 'BACK' }),
  hilfe: () => ({ type: 'HELP' }),
  warum: () => ({ type: 'WHY' }),
  aendern: (_, question = '') => ({ type: 'CHANGE', question }),
  vermerk: () => ({ type: 'NOTE' }),
  code: () => ({ type: 'CODE' }),
  person: () => ({ type: 'NEXT_PERSON', answers: {} }),
  stichtag: (_, day = '') => ({ type: 'STICHTAG', day }),
  sprache: anotherLanguage,
  zweit: (_, language) => ({ type: 'PAIR', language: language ?? null }),
  /** Just two, whichever is meant. */
  zweisprachig: () => ({ type: 'PAIR', language: null }),
  einsprachig: () => ({ type: 'UNPAIR' }),
  neu: () => ({ type: 'RESTART' }),
  /** The same, by the name of what comes next. */
  fall: () => ({ type: 'RESTART' }),
  loeschen: () => ({ type: 'FORGET' }),
} as const satisfies Readonly<Record<CommandId | 'zweisprachig' | 'fall', Request>>;

/**
 * The event that a command asks for.
 * @param name its id, with what was named along with it (`sprache:tr`)
 * @returns nothing where there is no such command
 */
export function requested(position: Position, name: string): ChartEvent | undefined {
  const [verb, argument] = name.split(':') as [string, string?];
  const requests: Readonly<Record<string, Request>> = REQUESTS;
  return Object.hasOwn(requests, verb) ? requests[verb]?.(position, argument) : undefined;
}

/** What has to be named along with a command to try whether it can do anything here. */
function argumentFor(id: CommandId, { asking, spoken }: Position): string | undefined {
  if (id === 'aendern') return checkedAnswers(asking)[0]?.[0];
  if (id === 'stichtag') return asking.asOf;
  return id === 'zweit'
    ? asking.languages.find((each) => each !== spoken.language && each !== 'de')
    : undefined;
}

/** The commands that can do something here, as the statechart allows them. */
export function commandsAt(
  position: Position,
  { allows }: Pick<Interview, 'allows'>,
): readonly CommandId[] {
  return COMMAND_IDS.filter((id) => {
    const event = REQUESTS[id](position, argumentFor(id, position));
    // Where the language is being asked for, naming the wish for another one only answers that.
    return event.type !== 'ANSWER' && allows(position, event);
  });
}
