import type { Answering } from './answering.ts';
import { sharedAnswers } from './family.ts';
import { aboutCodes } from './handover.ts';
import type { Interview, Position } from './interview.ts';
import { spokenAt, withoutPair, withPair } from './languages.ts';
import { remark } from './message.ts';
import { withStichtag } from './stichtag.ts';
import type { Terms } from './terms.ts';
import type { Turn } from './turn.ts';
import type { Turns } from './turns.ts';

/**
 * Carries out a command.
 * @param name its id, with what was named along with it (`sprache:tr`)
 * @returns the turn it leads to; nothing where there is no such command
 */
export type Command = (position: Position, name: string) => Turn | undefined;

/** @param terms the reading to ask by, and the languages offered */
export function createCommand(
  interview: Interview,
  { turn, aside, atEnd, led }: Turns,
  { choose, change, tell }: Answering,
  terms: Terms,
): Command {
  const { languages } = terms;

  function goBack({ state }: Position): Turn {
    const next = interview.send(state, { type: 'BACK' });
    const taken = state.context.steps.slice(next.state.context.steps.length);
    const answers = taken.flatMap((step) => Object.entries(step)).filter(isGiven);
    const isSame = next.state.context.others.length === state.context.others.length;
    if (isSame && taken.length === 0) return turn(next, [remark('nothingBack')]);
    return turn(next, answers.length > 0 ? [{ kind: 'withdrawn', answers }] : []);
  }

  /** Another language: named along with the command, or asked for. */
  function changeLanguage(position: Position, language: string | undefined): Turn {
    if (position.question === 'sprache') return choose(position, language ?? 'unbekannt');
    if (language !== undefined) return tell(position, { sprache: language });
    return turn(interview.send(position.state, { type: 'TELL', step: { sprache: null } }), []);
  }

  function pairWith(position: Position, other: string | undefined): Turn {
    return turn(...withPair(position, other, languages, interview));
  }

  /** One more person of the family: where they live stays, all else is asked anew. */
  function nextPerson(position: Position): Turn {
    if (position.question !== null) return turn(position, [remark('personLater')]);
    const shared = sharedAnswers(position.asking.given);
    return turn(interview.send(position.state, { type: 'NEXT_PERSON', shared }), [
      remark('nextPerson'),
    ]);
  }

  function explain(position: Position, kind: 'help' | 'why'): Turn {
    const { question } = position;
    return question === null ? atEnd(position) : turn(position, [{ kind, question }]);
  }

  const commands: Readonly<Record<string, (at: Position, argument?: string) => Turn>> = {
    zurueck: goBack,
    neu: ({ state }) => turn(interview.send(state, { type: 'RESTART' }), [remark('restarted')]),
    loeschen: (position) => ({
      ...turn(interview.send(position.state, { type: 'FORGET' }), [remark('forgotten')]),
      // It is confirmed in the language that was spoken, although that is forgotten, too.
      ...spokenAt(position, languages),
    }),
    sprache: changeLanguage,
    zweit: pairWith,
    zweisprachig: (position) => pairWith(position, undefined),
    einsprachig: ({ state }) => turn(...withoutPair(state, interview)),
    hilfe: (position) => explain(position, 'help'),
    warum: (position) => explain(position, 'why'),
    aendern: change,
    person: nextPerson,
    stichtag: (position, day) => led(position, withStichtag(position, day, interview)),
    code: (position) => aside(position, aboutCodes(position, terms)),
    vermerk: (position) =>
      aside(position, position.question === null ? { kind: 'vermerk' } : remark('vermerkEarly')),
  };
  return (position, name) => {
    const [verb, argument] = name.split(':') as [string, string?];
    return Object.hasOwn(commands, verb) ? commands[verb]?.(position, argument) : undefined;
  };
}

/** An answer, not the taking back of one. */
function isGiven(entry: [string, string | null]): entry is [string, string] {
  return entry[1] !== null && entry[0] !== 'pruefung';
}
