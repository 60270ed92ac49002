import { explain } from '../src/explain.ts';
import { COMMAND_IDS, type CommandId } from './command-id.ts';
import { familyOf } from './family.ts';
import type { Position } from './interview.ts';
import { spokenAt } from './languages.ts';
import { type Message, remark } from './message.ts';
import { checkedAnswers } from './questions/pruefung.ts';
import { factsOf } from './situation.ts';
import type { Terms } from './terms.ts';
import type { Turn } from './turn.ts';

/** Where something led, and what is said to it. */
export type Led = readonly [Position, readonly Message[]];

/** Makes turns of positions. */
export interface Turns {
  /** What was remarked, then the question, or the verdict at the end. */
  readonly turn: (position: Position, said: readonly Message[]) => Turn;
  /** Says something beside the interview; a verdict that stands is not said once more. */
  readonly aside: (position: Position, message: Message) => Turn;
  /** The verdict stands already: it is not said once more. */
  readonly atEnd: (position: Position) => Turn;
  /** Where something led; where nothing moved, what is said to it is said beside. */
  readonly led: (from: Position, to: Led) => Turn;
}

/** What can be done at a position, in the order in which it is offered. */
function commandsAt(position: Position, languages: Terms['languages']): readonly CommandId[] {
  const { question, asking, state } = position;
  const { steps, others } = state.context;
  const isOver = question === null;
  const isChecked = checkedAnswers(asking).length > 0;
  const isPaired = spokenAt(position, languages).second !== null;
  const isPossible: Readonly<Record<CommandId, boolean>> = {
    zurueck: steps.length + others.length > 1,
    hilfe: !isOver,
    warum: !isOver,
    aendern: isChecked,
    vermerk: isOver,
    code: isChecked,
    person: isOver,
    stichtag: true,
    sprache: languages.length > 1,
    zweit: languages.length > 1 && !isPaired,
    einsprachig: isPaired,
    neu: true,
    loeschen: true,
  };
  return COMMAND_IDS.filter((id) => isPossible[id]);
}

/** @param terms the reading to decide by, and the languages offered */
export function createTurns(terms: Terms): Turns {
  function turn(position: Position, said: readonly Message[]): Turn {
    const { state, question, options, asking } = position;
    const facts = factsOf(asking.settled, asking.asOf);
    const family = question === null ? familyOf(position, terms) : [];
    const asks: readonly Message[] =
      question === null
        ? [...(family.length > 0 ? [{ kind: 'family' } as const] : []), { kind: 'verdict' }]
        : [{ kind: 'question', question }];
    return {
      state,
      messages: [...said, ...asks],
      question,
      options,
      commands: commandsAt(position, terms.languages),
      answers: asking.settled,
      facts,
      verdict: question === null ? explain(facts, terms.rules) : null,
      family,
      ...spokenAt(position, terms.languages),
    };
  }

  function aside(position: Position, message: Message): Turn {
    if (position.question !== null) return turn(position, [message]);
    return { ...turn(position, []), messages: [message] };
  }

  return {
    turn,
    aside,
    atEnd: (position) => aside(position, remark('atEnd')),
    led: (from, [to, said]) => {
      const [why] = said;
      return to === from && why !== undefined ? aside(from, why) : turn(to, said);
    },
  };
}
