import type { Answers } from '../answers.ts';
import type { InterviewConfig } from '../config.ts';
import type { Position } from '../machine/interview.ts';
import { questionOf } from '../questions/index.ts';
import { hasOwn } from '../questions/personen.ts';
import { joined, keptOf, MOST_TOLD, type ToldPerson, toldOf } from '../questions/told.ts';
import type { Asked } from '../recognise/asked.ts';
import type { Lexicon } from '../recognise/lexicon.ts';
import { personsIn, relativeNamed, type Told } from '../recognise/persons.ts';
import type { Recognised } from '../recognise/recognised.ts';
import { spokenForIn } from '../recognise/spoken-for.ts';
import { record } from '../trail/settle.ts';
import { sharedAnswers } from '../trail/sharing.ts';
import { situationOf } from '../trail/situation.ts';
import { quotedBack } from './left-over.ts';
import { type Message, remark } from './message.ts';
import type { Perform, Reaction } from './performing.ts';
import type { Tell } from './telling.ts';

/** Takes texts that name others than the one who writes. */
export interface TellPersons {
  /** What is told of one person for whom a text speaks; nothing (`null`) where it does for none. */
  readonly ofSpokenFor: (
    position: Position,
    text: string,
    asked: Asked,
    lexicon: Lexicon,
  ) => Recognised | null;
  /** Takes what is told of others than the person spoken of; nothing (`null`) where nothing is. */
  readonly ofSeveral: (
    position: Position,
    text: string,
    asked: Asked,
    lexicon: Lexicon,
  ) => Reaction | null;
}

/** Whether somebody's turn has just begun, and nobody said yet who they are. */
function isNew({ trail, asking: { given } }: Position): boolean {
  return trail.others.length > 0 && given['person'] === undefined && !hasOwn(given);
}

/** What is known of somebody, with more of it. Nothing is taken back by what is told. */
function both(one: ToldPerson, more: ToldPerson): ToldPerson {
  return record(one, more) as ToldPerson;
}

/** With what was not understood quoted back, and whether there were too many, behind what was. */
function saying(reaction: Reaction, ...said: readonly Message[]): Reaction {
  return { ...reaction, said: [...reaction.said, ...said] };
}

/** Persons of whom something is told, as far as there is room for them beside those who wait. */
interface Roomed {
  readonly persons: readonly ToldPerson[];
  /** What is said where there is not. */
  readonly said: readonly Message[];
}

function roomed(persons: readonly ToldPerson[], waiting: number): Roomed {
  const room = MOST_TOLD - waiting;
  const isFull = persons.length > room;
  return {
    persons: persons.slice(0, room),
    said: isFull ? [remark('personsMost', { max: MOST_TOLD + 1 })] : [],
  };
}

/** Who is asked about: those who are already, and those named now, with what is known of them while they wait. */
function withNamed(given: Answers, named: readonly Told[]): Roomed {
  const numbers = new Map(named.map(({ told, number }) => [told, number]));
  const numberOf = (told: ToldPerson) => numbers.get(told) ?? null;
  const waiting = toldOf(given, 'queued');
  const now = named.map(({ told }) => told);
  const known = joined(waiting, now, both, numberOf);
  const others = known.filter((each) => waiting.includes(each));
  const asked = known.filter((each) => !waiting.includes(each));
  return roomed(joined(toldOf(given, 'asked'), asked, both, numberOf), others.length);
}

/**
 * Makes what takes texts about several persons: once a verdict stands, whoever is named is the next one; before
 * that it is asked whether to help all of them.
 * @param tell takes what is told of the person spoken of
 * @param config the reading to ask by
 */
export function createTellPersons(
  perform: Perform,
  tell: Tell,
  config: InterviewConfig,
): TellPersons {
  /** What is asked of whoever comes next: their paper. */
  function askedOfOthers({ question, trail: { asOf }, asking: { given } }: Position): Asked {
    const shared = situationOf({ asOf, steps: [sharedAnswers(given)] }, config);
    const options = questionOf('papier').options(shared);
    return {
      question: 'papier',
      options,
      isMonth: false,
      settled: shared.settled,
      asOf: shared.asOf,
      // Whoever is the next one may live elsewhere than the one before.
      isRevising: question === null,
      rules: config.rules,
    };
  }

  /** Somebody who is named and of whom nothing else is told. */
  function onlyNamed(position: Position, text: string, lexicon: Lexicon): Reaction | null {
    const isOver = position.question === null;
    const person = isOver || isNew(position) ? relativeNamed(text, lexicon) : null;
    if (person === null) return null;
    return perform(position, { type: isOver ? 'NEXT_PERSON' : 'TELL', answers: { person } });
  }

  /** What is told of somebody for whom a text speaks, where they are the person spoken of or may be. */
  function ofSpokenFor(
    { question, asking: { given } }: Position,
    text: string,
    asked: Asked,
    lexicon: Lexicon,
  ): Recognised | null {
    const spoken = spokenForIn(text, asked, lexicon);
    if (spoken === null) return null;
    const { person, recognised } = spoken;
    const isOfSelf = given['person'] === undefined && given['rolle'] === 'selbst' && hasOwn(given);
    const isThis = person === undefined || person === (given['person'] ?? person);
    if (isOfSelf || !isThis || (question === null && given['person'] !== person)) return null;
    const isSaid = person !== undefined && person !== 'person' && person !== given['person'];
    const who = isSaid ? { person } : {};
    return { ...recognised, answers: { ...who, ...recognised.answers } };
  }

  /** "For my mother: 25.3": once a verdict stands, the one for whom a text speaks is the next one. */
  function ofNext(position: Position, text: string, lexicon: Lexicon): Reaction | null {
    if (position.question !== null) return null;
    const spoken = spokenForIn(text, askedOfOthers(position), lexicon);
    const { person } = spoken ?? {};
    if (spoken === null || person === undefined) return null;
    const { answers, revisions, rest } = spoken.recognised;
    const told = { person, ...answers, ...revisions };
    const next = perform(position, { type: 'NEXT_PERSON', answers: told });
    return saying(next, ...quotedBack(rest, lexicon));
  }

  function ofSeveral(
    position: Position,
    text: string,
    asked: Asked,
    lexicon: Lexicon,
  ): Reaction | null {
    const next = ofNext(position, text, lexicon);
    if (next !== null) return next;
    const found = personsIn(text, asked, askedOfOthers(position), lexicon);
    if (found === null) return onlyNamed(position, text, lexicon);
    const { question, asking } = position;
    const { persons, shared } = found;
    const [first, ...others] = persons as [Told, ...Told[]];
    const { person = 'selbst' } = asking.given;
    const quoted = quotedBack(found.rest, lexicon);
    const meant = persons.find(({ told }) => told['person'] === person);
    if (question === null && meant === undefined) {
      const later = roomed(
        others.map(({ told }) => told),
        0,
      );
      const queued = keptOf(later.persons, 'queued');
      const answers = { ...shared, ...first.elsewhere, ...first.told, ...queued };
      return saying(perform(position, { type: 'NEXT_PERSON', answers }), ...later.said, ...quoted);
    }
    const isThis = others.length === 0 && (meant !== undefined || isNew(position));
    if (isThis) return saying(tell(position, { ...shared, ...first.told }), ...quoted);
    // What is said at the end of the one who answers is taken; it is asked about the others.
    const own = meant?.isLast === true ? meant : undefined;
    const asks = withNamed(
      asking.given,
      persons.filter((each) => each !== own),
    );
    const told = { ...shared, ...own?.told, ...keptOf(asks.persons, 'asked') };
    return saying(tell(position, told), ...asks.said, ...quoted);
  }

  return { ofSpokenFor, ofSeveral };
}
